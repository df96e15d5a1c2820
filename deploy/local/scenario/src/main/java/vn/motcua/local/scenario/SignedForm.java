package vn.motcua.local.scenario;

/** The applicant's form as a PDF of one page, small and in plain letters: what a printer driver makes, written by hand. */
final class SignedForm {

    static final String NAME = "Tờ khai CT01.pdf";

    private static final String PAGE =
            "BT /F1 14 Tf 72 770 Td (CT01) Tj 0 -24 Td (To khai thay doi thong tin cu tru) Tj ET";

    private SignedForm() {}

    /**
     * The file.
     *
     * @param run tells this run's file from all others
     */
    static String pdf(String run) {
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
            "<</Length " + PAGE.length() + ">>stream\n" + PAGE + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n% " + run + "\n");
        StringBuilder table = new StringBuilder("xref\n0 " + (objects.length + 1) + "\n0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int begin = file.length();
        return file.append(table)
                .append("trailer\n<</Size ")
                .append(objects.length + 1)
                .append("/Root 1 0 R>>\nstartxref\n")
                .append(begin)
                .append("\n%%EOF\n")
                .toString();
    }
}
