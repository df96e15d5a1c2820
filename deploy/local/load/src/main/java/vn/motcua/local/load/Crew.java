package vn.motcua.local.load;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.motcua.local.people.Tokens;

/** Who does what in a lifecycle, with tokens fetched beforehand: two offices, three applicants. */
final class Crew {

    private static final List<String> APPLICANTS = List.of("citizen", "citizen-2", "business");

    private static final List<Office> OFFICES = List.of(
            new Office("H26.30.01", "reception", "appraiser", "approver", "clerk"),
            new Office("H26.30.02", "reception-2", "appraiser-2", "approver-2", "clerk-2"));

    private final Tokens tokens;
    private volatile Map<String, String> bearers = Map.of();

    /** A receiving unit and its people. */
    record Office(String unit, String reception, String appraiser, String approver, String clerk) {}

    Crew(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Fetches everybody's token; to be repeated before they end, for which an hour is left. */
    void signIn() throws InterruptedException {
        Map<String, String> fresh = new TreeMap<>();
        for (String user : APPLICANTS) {
            fresh.put(user, "Bearer " + tokens.of(user));
        }
        for (Office office : OFFICES) {
            for (String user : List.of(office.reception, office.appraiser, office.approver, office.clerk)) {
                fresh.put(user, "Bearer " + tokens.of(user));
            }
        }
        bearers = Map.copyOf(fresh);
    }

    /** The Authorization header of somebody. */
    String bearer(String user) {
        return bearers.getOrDefault(user, "");
    }

    /** Who files the n-th application. */
    String applicant(long n) {
        return APPLICANTS.get(Math.floorMod(n, APPLICANTS.size()));
    }

    /** Where the n-th application is filed. */
    Office office(long n) {
        return OFFICES.get(Math.floorMod(n, OFFICES.size()));
    }
}
