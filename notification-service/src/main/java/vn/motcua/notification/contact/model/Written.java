package vn.motcua.notification.contact.model;

/** How many letters an address was written: in this hour, and in the day that ends with it. */
public record Written(long thisHour, long thisDay) {

    /** Nothing yet. */
    public static final Written NOTHING = new Written(0, 0);

    /** So many more. */
    public Written and(int more) {
        return new Written(thisHour + more, thisDay + more);
    }
}
