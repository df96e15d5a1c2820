package vn.motcua.catalog.process.bpmn;

/** The names of what BPMN has no word for; they stand in extension elements of a namespace of our own. */
final class Vocabulary {

    static final String NAMESPACE = "urn:vn:motcua:bpmn:v1";
    static final String PREFIX = "motcua";
    static final String PROCESS_ID = "Process_";

    /** English beside the Vietnamese {@code name}: {@code <motcua:text en="…"/>}. */
    static final String TEXT = "text";

    static final String ENGLISH = "en";

    /** On a process: its code, its version, whether it has stages only, and whether its date may be put off. */
    static final String PROCESS = "process";

    static final String CODE = "code";
    static final String VERSION = "version";
    static final String STAGES_ONLY = "stagesOnly";
    static final String EXTENSION_MOST = "extensionMost";
    static final String EXTENSION_DAYS = "extensionWorkingDays";
    static final String EXTENSION_ROLE = "extensionRole";

    /** On a task: everything about it but its name. */
    static final String TASK = "task";

    static final String KIND = "kind";
    static final String ROLE = "role";
    static final String SHARE = "share";
    static final String UNIT = "unit";
    static final String AGENCY = "agency";
    static final String AGENCY_ENGLISH = "agencyEn";
    static final String SIGNATURE = "signature";
    static final String PROCEDURE = "procedure";
    static final String COLLECT_AT = "collectAt";
    static final String SUPPLEMENT_MOST = "supplementMost";
    static final String SUPPLEMENT_DAYS = "supplementDays";
    static final String IF_UNANSWERED = "ifUnanswered";

    /** On a diverging exclusive gateway: every answer, with spaces between. */
    static final String CHOICE = "choice";

    static final String ANSWERS = "answers";

    /** On an end event. */
    static final String END = "end";

    static final String OUTCOME = "outcome";

    private Vocabulary() {}
}
