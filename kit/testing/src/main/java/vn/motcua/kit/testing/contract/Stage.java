package vn.motcua.kit.testing.contract;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a service puts on the stage for its {@link AuthorisationMatrix}: two things in two units, and who works where. */
public interface Stage {

    /** The unit of thing {@link Thing#OWN}. */
    String unitOfOwn();

    /** The unit of thing {@link Thing#FOREIGN}; somebody else's. */
    String unitOfForeign();

    /** A unit to which neither belongs. */
    String otherUnit();

    /** Whose the thing {@link Thing#OWN} is: the applicant and the portal of the matrix. */
    UUID owner();

    /** Gives an officer a role in a unit, from the past on. */
    void assign(UUID officer, String role, String unit);

    /**
     * What tells a thing apart in the addresses of an operation, by the names of the parameters in path and query; what is not named comes from the
     * document's examples.
     */
    Map<String, String> values(String operation, Thing thing);

    /** What a list shows of a thing that is in it, such as its id. */
    String mark(String operation, Thing thing);

    /** The body of an operation; the document's example unless the stage has a better one. */
    default @Nullable String body(String operation, Thing thing) {
        return null;
    }

    /** What is asked for. */
    enum Thing {
        /** Of the caller, or of the unit called own. */
        OWN,
        /** Of somebody else, in another unit. */
        FOREIGN,
        /** Nothing has this id. */
        ABSENT
    }
}
