package vn.motcua.processflow;

/**
 * A text in both languages.
 *
 * @param vi Vietnamese, the one that counts
 * @param en English
 */
public record Text(String vi, String en) {

    /** The text in a language; Vietnamese unless it is English. */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
