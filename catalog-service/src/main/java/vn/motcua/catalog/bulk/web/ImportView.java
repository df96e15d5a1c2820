package vn.motcua.catalog.bulk.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.application.ReadingImports;
import vn.motcua.catalog.bulk.model.ImportState;
import vn.motcua.catalog.bulk.persistence.ProcedureImport;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.time.VietnamTime;

/** How an import goes. */
@Schema(
        name = "ProcedureImport",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f10\",\"format\":\"lay-thu-tuc\",\"dryRun\":false,\"state\":\"DONE\",\"rows\":2089,"
                        + "\"read\":2089,\"created\":2064,\"changed\":3,\"unchanged\":20,\"rejected\":2,"
                        + "\"errors\":[{\"row\":17,\"field\":\"MATTHC\",\"rule\":\"procedure-code\","
                        + "\"reason\":\"Mã thủ tục phải có dạng 1.001193.\",\"value\":\"BTP-HN-17\",\"rejected\":true}],\"moreErrors\":false,"
                        + "\"bytes\":18340211,\"requestedBy\":\"00000000-0000-4000-8000-000000000018\","
                        + "\"requestedAt\":\"2026-11-25T09:00:00+07:00\",\"endedAt\":\"2026-11-25T09:00:09+07:00\"}")
public record ImportView(
        UUID id,

        @Schema(description = "lay-thu-tuc, json, csv or xlsx")
        String format,

        @Schema(description = "Whether it only says what it would do")
        boolean dryRun,

        @Schema(description = "FAILED: the file as a whole cannot be read; nothing was changed")
        ImportState state,

        @Schema(description = "How many procedures the file has; absent until it was read once to its end") @Nullable
        Integer rows,

        @Schema(description = "How many of them are done") int read,

        @Schema(description = "First drafts of procedures that the catalogue did not know")
        int created,

        @Schema(description = "Drafts edited, or begun on a published version")
        int changed,

        @Schema(description = "The file says nothing new") int unchanged,

        @Schema(description = "Rows of which nothing could be taken over")
        int rejected,

        @Schema(description = "What was not taken over, in the order of the file; the first 1,000")
        List<ImportErrorLine> errors,

        @Schema(description = "Whether there are more: see /errors")
        boolean moreErrors,

        @Schema(description = "Size of the file") long bytes,

        UUID requestedBy,
        OffsetDateTime requestedAt,
        @Nullable OffsetDateTime endedAt) {

    /** So many errors come with the state. */
    static final int MOST_ERRORS = 1_000;

    static ImportView of(ReadingImports.Shown shown, ProblemTexts texts, Locale language) {
        ProcedureImport job = shown.job();
        Stream<ImportErrorLine> ofFile =
                Stream.ofNullable(job.failure()).map(why -> ImportErrorLine.of(why, texts, language));
        Stream<ImportErrorLine> ofRows = shown.findings().stream()
                .limit(MOST_ERRORS)
                .map(finding -> ImportErrorLine.of(finding, texts, language));
        return new ImportView(
                job.id(),
                job.format().wireName(),
                job.dryRun(),
                job.state(),
                job.rows(),
                job.tally().read(),
                job.tally().created(),
                job.tally().changed(),
                job.tally().unchanged(),
                job.tally().rejected(),
                Stream.concat(ofFile, ofRows).toList(),
                shown.findings().size() > MOST_ERRORS,
                job.bytes(),
                job.requestedBy(),
                VietnamTime.local(job.requestedAt()),
                VietnamTime.localOrNull(job.endedAt()));
    }
}
