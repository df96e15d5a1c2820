package vn.motcua.workflow.casefile.model;

/**
 * The procedure version and case that hold for a dossier for ever, whatever is published later.
 *
 * @param code procedure
 * @param version of the procedure
 * @param caseCode case of the procedure
 * @param byStages whether its case follows the line of the stages instead of the flow, as all did that were opened before flows were run
 */
public record PinnedProcedure(String code, int version, String caseCode, boolean byStages) {

    /** Of a case that follows the flow. */
    public PinnedProcedure(String code, int version, String caseCode) {
        this(code, version, caseCode, false);
    }
}
