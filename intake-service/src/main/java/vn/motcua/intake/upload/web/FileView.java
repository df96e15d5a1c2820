package vn.motcua.intake.upload.web;

import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.time.VietnamTime;

/** A file that was taken. */
@Schema(
        name = "UploadedFile",
        examples =
                "{\"id\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f20\",\"fileName\":\"ct01.pdf\",\"mediaType\":\"application/pdf\","
                        + "\"size\":48213,\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"verdict\":\"CLEAN\","
                        + "\"verdictText\":\"Đã quét, không phát hiện mã độc.\",\"uploadedAt\":\"2026-05-04T08:00:00+07:00\"}")
record FileView(
        UUID id,

        @Schema(examples = "ct01.pdf") String fileName,

        @Schema(description = "What the content is, whatever the name says", examples = "application/pdf")
        String mediaType,

        @Schema(description = "Bytes") long size,

        @Schema(description = "SHA-256 of the content, hex") String sha256,

        @Schema(
                description =
                        "What is known of malware; officers see a file only when it is CLEAN, or where there is no scanner")
        Verdict verdict,

        @Schema(description = "The same in words") String verdictText,

        OffsetDateTime uploadedAt,

        @Schema(description = "The dossier that uses it") @Nullable
        UUID dossierId) {

    static FileView of(StoredFile file, ProblemTexts texts, Locale language) {
        return new FileView(
                file.id(),
                file.fileName(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.verdict(),
                words(file.verdict(), texts, language),
                VietnamTime.local(file.uploadedAt()),
                file.dossierId());
    }

    private static String words(Verdict verdict, ProblemTexts texts, Locale language) {
        return texts.text("verdict." + verdict.name().toLowerCase(Locale.ROOT).replace('_', '-'), language, Map.of());
    }
}
