package vn.motcua.catalog.search.model;

/** How many slips of the finger lie between what was typed and what was meant: a wrong, missing, surplus or swapped letter each. */
final class TypingErrors {

    private TypingErrors() {}

    /** How many errors a word may have; short words would turn into each other. */
    static int allowed(String typed, String meant) {
        return switch (typed.length()) {
            case 0, 1 -> 0;
            case 2 -> meant.length() == 3 ? 1 : 0;
            case 3, 4, 5, 6, 7 -> 1;
            default -> 2;
        };
    }

    /** The errors, {@code most + 1} for any number above {@code most} (optimal string alignment). */
    static int between(String typed, String meant, int most) {
        if (Math.abs(typed.length() - meant.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[meant.length() + 1];
        int[] last = new int[meant.length() + 1];
        int[] row = new int[meant.length() + 1];
        for (int j = 0; j <= meant.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= typed.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= meant.length(); j++) {
                int wrong = typed.charAt(i - 1) == meant.charAt(j - 1) ? 0 : 1;
                int errors = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + wrong);
                if (i > 1 && j > 1 && swapped(typed, i, meant, j)) {
                    errors = Math.min(errors, beforeLast[j - 2] + 1);
                }
                row[j] = errors;
                best = Math.min(best, errors);
            }
            if (best > most) {
                return most + 1;
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return Math.min(last[meant.length()], most + 1);
    }

    private static boolean swapped(String typed, int i, String meant, int j) {
        return typed.charAt(i - 1) == meant.charAt(j - 2) && typed.charAt(i - 2) == meant.charAt(j - 1);
    }
}
