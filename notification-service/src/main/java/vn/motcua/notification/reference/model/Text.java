package vn.motcua.notification.reference.model;

/** A name in both languages. */
public record Text(String vi, String en) {

    /** In English when that is wanted, in Vietnamese otherwise. */
    public String in(String language) {
        return language.equals("en") ? en : vi;
    }
}
