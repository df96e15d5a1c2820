package vn.motcua.payment.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.role.Roles;
import vn.motcua.kit.time.VietnamTime;

/** Who may see a fee, as a condition of the query itself, so that foreign and absent cannot be told apart. */
public final class FeeRights {

    /** On a bill {@code b}: its owner, or an officer who has a role that may look in its unit, by one and the same assignment. */
    public static final String MAY_SEE =
            "(b.owner_ref = $1 or " + new HoldsToday("$2", "$3", "$4").inOneOf("b.unit") + ")";

    private static final HoldsToday HOLDS = new HoldsToday("$2", "$3", "$4");

    private static final Set<String> CASHIERS = Set.of(Roles.CASHIER);
    private static final Set<String> AT_THE_COUNTER = Set.of(Roles.CASHIER, Roles.UNIT_LEAD);
    private static final Set<String> SEE_THE_COUNTER = Set.of(Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR);
    private static final Set<String> OWNERS = Set.of(Roles.APPLICANT, Roles.PORTAL);
    private static final Set<String> OFFICERS = Set.of(Roles.CASHIER, Roles.INSPECTOR);
    private static final Set<String> WATCH_SUSPENSE = Set.of(Roles.CASHIER, Roles.UNIT_LEAD, Roles.INSPECTOR);
    private static final Set<String> DECIDE_ABOUT_SUSPENSE = Set.of(Roles.CASHIER, Roles.UNIT_LEAD);

    private final UUID caller;
    private final @Nullable UUID owner;
    private final Set<String> roles;
    private final LocalDate today;

    private FeeRights(UUID caller, @Nullable UUID owner, Set<String> roles, LocalDate today) {
        this.caller = caller;
        this.owner = owner;
        this.roles = roles;
        this.today = today;
    }

    /** What this caller may see today. */
    public static FeeRights of(Caller caller, Instant now) {
        boolean owner = caller.roles().stream().anyMatch(OWNERS::contains);
        return of(caller, owner ? caller.id() : null, OFFICERS, now);
    }

    /** The fees whose movements of money this caller may see today. */
    public static FeeRights toReadTheBook(Caller caller, Instant now) {
        return of(caller, null, OFFICERS, now);
    }

    /** The fees whose money in suspense this caller may see today. */
    public static FeeRights toWatchSuspense(Caller caller, Instant now) {
        return of(caller, null, WATCH_SUSPENSE, now);
    }

    /** The fees about whose money in suspense this caller may decide today. */
    public static FeeRights toDecideAboutSuspense(Caller caller, Instant now) {
        return of(caller, null, DECIDE_ABOUT_SUSPENSE, now);
    }

    /** The fees for which this caller may take money today, and the units at whose tills. */
    public static FeeRights toTakeMoney(Caller caller, Instant now) {
        return of(caller, null, CASHIERS, now);
    }

    /** The units about whose receipts this caller may decide today. */
    public static FeeRights toDecideAboutReceipts(Caller caller, Instant now) {
        return of(caller, null, AT_THE_COUNTER, now);
    }

    /** The units whose tills and receipts this caller may see today. */
    public static FeeRights toSeeTheCounter(Caller caller, Instant now) {
        return of(caller, null, SEE_THE_COUNTER, now);
    }

    /** On the unit of a till or a receipt: an officer who has a role that counts there today. Who owns a dossier has no till. */
    public static String mayWorkIn(String unit) {
        return "($1::uuid is null and " + HOLDS.inOneOf(unit) + ")";
    }

    private static FeeRights of(Caller caller, @Nullable UUID owner, Set<String> officers, Instant now) {
        Set<String> roles = new HashSet<>(caller.roles());
        roles.retainAll(officers);
        return new FeeRights(caller.id(), owner, roles, VietnamTime.day(now));
    }

    /** The parameters of {@link #MAY_SEE}, {@code $1} to {@code $4}, and what else the query takes, from {@code $5} on. */
    public @Nullable Object[] and(@Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(owner);
        values.add(caller);
        values.add(roles.toArray(String[]::new));
        values.add(today);
        values.addAll(Arrays.asList(more));
        return values.toArray();
    }
}
