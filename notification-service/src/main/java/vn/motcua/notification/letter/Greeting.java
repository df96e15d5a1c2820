package vn.motcua.notification.letter;

import java.util.regex.Pattern;

/**
 * How a letter addresses somebody: by the name that was typed, unless that is more than a name. Our sender is trusted, so nobody may make it carry
 * an address, a link or a message of their own to whom they please.
 */
final class Greeting {

    private static final int LONGEST = 80;

    /** An address, a link, or what mail programs make one of. */
    private static final Pattern MORE_THAN_A_NAME =
            Pattern.compile("[@:/\\\\<>\\[\\]{}|]|(?i:www\\.)|[\\p{L}\\p{N}]\\.\\p{L}{2,}|[0-9][0-9 .-]{6,}[0-9]");

    private Greeting() {}

    /** The name as one line; empty when there is none, or when it is more than a name. */
    static String of(String typed) {
        String name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ").strip();
        return name.length() > LONGEST || MORE_THAN_A_NAME.matcher(name).find() ? "" : name;
    }
}
