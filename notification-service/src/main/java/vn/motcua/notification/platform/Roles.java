package vn.motcua.notification.platform;

/** Realm roles of those who watch over what was sent. */
public final class Roles {

    public static final String INSPECTOR = "inspector";
    public static final String OPERATOR = "operator";

    private Roles() {}
}
