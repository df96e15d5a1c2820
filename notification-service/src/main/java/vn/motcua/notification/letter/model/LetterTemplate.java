package vn.motcua.notification.letter.model;

/** What a notice tells. The wire name stands in events, in the database and in the names of the letter files. */
public enum LetterTemplate {
    /** The dossier was filed. */
    FILED("filed"),
    /** It was received: code and due date. */
    RECEIVED("received", true),
    /** It was not received. */
    REFUSED("refused", true),
    /** The fee was paid. */
    PAID("paid"),
    /** The result can be had. */
    RESULT_READY("result-ready", true),
    /** The result was handed over. */
    RETURNED("returned"),
    /** The applicant withdrew it. */
    WITHDRAWN("withdrawn"),
    /** It can no longer be withdrawn. */
    WITHDRAWAL_REFUSED("withdrawal-refused"),
    /** The applicant has to complete it. */
    SUPPLEMENT_ASKED("supplement-asked", true),
    /** The time to complete it is nearly over. */
    SUPPLEMENT_REMINDER("supplement-reminder", true),
    /** The applicant has to meet a financial obligation. */
    OBLIGATION_ASKED("obligation-asked", true),
    /** What it waited for has come, and the due date has moved. */
    RESUMED("resumed", true),
    /** Its due date was put off (form 04). */
    EXTENDED("extended", true),
    /** It ends without a result. */
    STOPPED("stopped", true),
    /** A fee is due later than at reception; of that one the letter of the reception tells. */
    FEE_DUE("fee-due", true),
    /** Money went back. */
    REFUNDED("refunded");

    private final String wireName;
    private final boolean legal;

    LetterTemplate(String wireName) {
        this(wireName, false);
    }

    LetterTemplate(String wireName, boolean legal) {
        this.wireName = wireName;
        this.legal = legal;
    }

    /** Stable name outside Java. */
    public String wireName() {
        return wireName;
    }

    /** Whether the law wants the applicant told: a right or a term hangs on it, so no preference stops it. */
    public boolean isLegal() {
        return legal;
    }

    /** Whether whoever filed can bring it about alone, as often as they like, before an officer has looked; the confirmation of the filing aside. */
    public boolean isApplicantsDoing() {
        return this == WITHDRAWN;
    }

    /**
     * The template of a wire name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LetterTemplate of(String wireName) {
        for (LetterTemplate template : values()) {
            if (template.wireName.equals(wireName)) {
                return template;
            }
        }
        throw new IllegalArgumentException("no notice template " + wireName);
    }
}
