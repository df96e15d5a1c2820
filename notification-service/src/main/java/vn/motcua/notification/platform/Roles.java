package vn.motcua.notification.platform;

/** Realm roles: of those who have an inbox, some of whom watch over what was sent. */
public final class Roles {

    public static final String APPLICANT = "applicant";
    public static final String RECEPTION_OFFICER = "reception-officer";
    public static final String APPRAISER = "appraiser";
    public static final String APPROVER = "approver";
    public static final String CLERK = "clerk";
    public static final String CASHIER = "cashier";
    public static final String UNIT_LEAD = "unit-lead";
    public static final String INSPECTOR = "inspector";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
