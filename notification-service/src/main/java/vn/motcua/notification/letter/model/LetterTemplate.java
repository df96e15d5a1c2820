package vn.motcua.notification.letter.model;

/** What a notice tells. The wire name stands in events, in the database and in the names of the letter files. */
public enum LetterTemplate {
    /** The dossier was filed. */
    FILED("filed"),
    /** It was received: code and due date. */
    RECEIVED("received"),
    /** It was not received. */
    REFUSED("refused"),
    /** The fee was paid. */
    PAID("paid"),
    /** The result can be had. */
    RESULT_READY("result-ready"),
    /** The result was handed over. */
    RETURNED("returned"),
    /** The applicant withdrew it. */
    WITHDRAWN("withdrawn"),
    /** It can no longer be withdrawn. */
    WITHDRAWAL_REFUSED("withdrawal-refused"),
    /** The applicant has to complete it. */
    SUPPLEMENT_ASKED("supplement-asked"),
    /** The applicant has to meet a financial obligation. */
    OBLIGATION_ASKED("obligation-asked"),
    /** What it waited for has come, and the due date has moved. */
    RESUMED("resumed"),
    /** It ends without a result. */
    STOPPED("stopped"),
    /** A fee is due later than at reception; of that one the letter of the reception tells. */
    FEE_DUE("fee-due"),
    /** Money went back. */
    REFUNDED("refunded");

    private final String wireName;

    LetterTemplate(String wireName) {
        this.wireName = wireName;
    }

    /** Stable name outside Java. */
    public String wireName() {
        return wireName;
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
