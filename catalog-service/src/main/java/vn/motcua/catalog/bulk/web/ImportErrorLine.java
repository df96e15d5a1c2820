package vn.motcua.catalog.bulk.web;

import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.catalog.bulk.persistence.ProcedureImports;
import vn.motcua.kit.problem.ProblemTexts;

/** One thing that was not taken over. */
@Schema(
        name = "ProcedureImportError",
        examples =
                "{\"row\":3,\"code\":\"2.000815\",\"field\":\"CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI[0].MOTA\",\"rule\":\"several-fees\","
                        + "\"reason\":\"Một ô ghi nhiều mức phí. Hãy nhập từng khoản phí trong bản dự thảo.\","
                        + "\"value\":\"2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang\",\"rejected\":false}")
public record ImportErrorLine(
        @Schema(
                description =
                        "Line of a sheet (its header is line 1) or place in a list, from 1; absent when the file as a whole is meant")
        @Nullable
        Integer row,

        @Schema(description = "National code of the procedure, where it can be read") @Nullable
        String code,

        @Schema(description = "Column of a sheet or path in a document; `file` for the whole of it")
        String field,

        @Schema(description = "Why, for machines") String rule,

        @Schema(description = "Why and what to do, in the caller's language")
        String reason,

        @Schema(description = "What stands there, shortened") @Nullable
        String value,

        @Schema(description = "Whether the whole row was rejected; otherwise only this was left out of its draft")
        boolean rejected) {

    static ImportErrorLine of(ProcedureImports.Listed listed, ProblemTexts texts, Locale language) {
        ImportFinding finding = listed.finding();
        return new ImportErrorLine(
                finding.row(),
                finding.code(),
                finding.field(),
                finding.rule(),
                texts.text("field." + finding.rule(), language, Map.copyOf(finding.arguments())),
                finding.value(),
                listed.rejected());
    }

    static ImportErrorLine of(ProcedureImport.Failure failure, ProblemTexts texts, Locale language) {
        return new ImportErrorLine(
                failure.arguments().get("line") instanceof Integer line ? line : null,
                null,
                "file",
                failure.rule(),
                texts.text("field." + failure.rule(), language, Map.copyOf(failure.arguments())),
                null,
                true);
    }
}
