package vn.motcua.intake.dossier.model;

/**
 * What is applied for: a case of a version of a procedure.
 *
 * @param procedureCode national code, {@code 1.004222}
 * @param version pinned once the dossier is received
 * @param caseCode of the version, {@code DEFAULT}
 */
public record ChosenCase(String procedureCode, int version, String caseCode) {

    /** The same case of another version. */
    public ChosenCase of(int another) {
        return new ChosenCase(procedureCode, another, caseCode);
    }
}
