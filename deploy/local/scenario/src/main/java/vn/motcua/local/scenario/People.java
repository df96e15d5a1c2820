package vn.motcua.local.scenario;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.local.people.Tokens;

/** The sample users that appear in the story, with their accounts in the local realm. */
final class People {

    private static final String ACCOUNT = "00000000-0000-4000-8000-0000000000";

    private static final Map<String, String> BY_ACCOUNT = Map.ofEntries(
            Map.entry(ACCOUNT + "01", "citizen"),
            Map.entry(ACCOUNT + "11", "reception"),
            Map.entry(ACCOUNT + "12", "appraiser"),
            Map.entry(ACCOUNT + "13", "approver"),
            Map.entry(ACCOUNT + "14", "clerk"),
            Map.entry(ACCOUNT + "15", "cashier"),
            Map.entry(ACCOUNT + "17", "inspector"));

    private final Tokens tokens;
    private final Map<String, String> fetched = new LinkedHashMap<>();

    People(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The access token of a user, fetched once. */
    String token(String user) throws InterruptedException {
        String known = fetched.get(user);
        if (known == null) {
            known = tokens.of(user);
            fetched.put(user, known);
        }
        return known;
    }

    /** Who an account is. */
    static String name(String account) {
        return BY_ACCOUNT.getOrDefault(account, account);
    }
}
