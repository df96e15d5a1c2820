package vn.motcua.workflow.casefile.application;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.command.SeenVersions;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.workflow.casefile.persistence.Cases;
import vn.motcua.workflow.platform.WhoMay;

/**
 * What every command of an officer has in common.
 *
 * @param caller who orders
 * @param dossierId whose case it concerns
 * @param seen the versions the caller decided on
 */
public record OfficerOrder(Caller caller, UUID dossierId, SeenVersions seen) {

    Cases.Asker asker(Clock clock) {
        return asker(caller, clock);
    }

    /** The officer with those roles that let somebody see a case: whoever is a cashier in its unit is a stranger to it. */
    static Cases.Asker asker(Caller caller, Clock clock) {
        return new Cases.Asker(
                caller.id(),
                caller.roles().stream().filter(WhoMay.READ::contains).collect(Collectors.toSet()),
                VietnamTime.today(clock));
    }
}
