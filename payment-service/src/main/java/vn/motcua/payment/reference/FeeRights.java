package vn.motcua.payment.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.kit.command.Caller;

/** Who may see a fee, as a condition of the query itself, so that foreign and absent cannot be told apart. */
public final class FeeRights {

    /** On a fee {@code f}: its owner, or an officer of its unit in a role that may look. */
    public static final String MAY_SEE = """
            ((:owner = true and f.ownerRef = :caller)
              or exists (select 1 from OfficerAssignmentRow a
                          where a.officerId = :caller and a.unit = f.unit and among(:roles, a.role)
                            and a.validFrom <= :today and (a.validTo is null or a.validTo >= :today)))
            """;

    private static final Set<String> OWNERS = Set.of("applicant", "portal");
    private static final Set<String> OFFICERS = Set.of("cashier", "inspector");
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final UUID caller;
    private final boolean owner;
    private final Set<String> roles;
    private final LocalDate today;

    private FeeRights(UUID caller, boolean owner, Set<String> roles, LocalDate today) {
        this.caller = caller;
        this.owner = owner;
        this.roles = roles;
        this.today = today;
    }

    /** What this caller may see today. */
    public static FeeRights of(Caller caller, Instant now) {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.retainAll(OFFICERS);
        boolean owner = caller.roles().stream().anyMatch(OWNERS::contains);
        return new FeeRights(caller.id(), owner, roles, LocalDate.ofInstant(now, ZONE));
    }

    /** The same, but not as an owner: for what only officers look at. */
    public FeeRights asOfficer() {
        return new FeeRights(caller, false, roles, today);
    }

    /** Sets the parameters of {@link #MAY_SEE}. */
    public <T> Mutiny.SelectionQuery<T> on(Mutiny.SelectionQuery<T> query) {
        return query.setParameter("owner", owner)
                .setParameter("caller", caller)
                .setParameter("roles", roles.toArray(String[]::new))
                .setParameter("today", today);
    }
}
