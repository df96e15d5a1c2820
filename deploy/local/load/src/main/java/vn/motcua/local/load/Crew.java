package vn.motcua.local.load;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.local.load.Offices.Office;
import vn.motcua.local.stack.Context;

/** Who does what in a lifecycle, with tokens fetched beforehand. */
final class Crew {

    private static final List<String> SAMPLE_APPLICANTS = List.of("citizen", "citizen-2", "business");

    private final Variety variety;
    private final Keyring keyring;
    private volatile Map<String, String> bearers = Map.of();

    Crew(Context context, Variety variety) {
        this.variety = variety;
        this.keyring = new Keyring(context, variety.isPlain() ? 0 : variety.applicants());
    }

    /** Fetches everybody's token; to be repeated before they end. */
    void signIn() throws IOException, InterruptedException {
        Set<String> users = new LinkedHashSet<>();
        for (int n = 0; n < variety.applicants(); n++) {
            users.add(applicant(n));
        }
        for (int n = 0; n < variety.units(); n++) {
            office(n).people().forEach(users::add);
        }
        bearers = keyring.bearers(users);
    }

    /** The Authorization header of somebody. */
    String bearer(String user) {
        return bearers.getOrDefault(user, "");
    }

    /** Who files the n-th application. */
    String applicant(long n) {
        int number = Math.floorMod(n, variety.applicants());
        return variety.isPlain() ? SAMPLE_APPLICANTS.get(number) : Keyring.applicant(number + 1);
    }

    /** Where the n-th application is filed. */
    Office office(long n) {
        return Offices.ALL.get(Math.floorMod(n, variety.units()));
    }
}
