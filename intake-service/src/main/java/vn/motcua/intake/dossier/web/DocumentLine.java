package vn.motcua.intake.dossier.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.application.OpeningDocuments.Papers;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;

/** A paper of a dossier. */
@Schema(name = "DossierDocument")
record DocumentLine(
        @Schema(
                description =
                        "The requirement it meets; absent for a file whose place an answer to a supplement has taken",
                examples = "CT01")
        @Nullable
        String requirement,

        Filing.@Nullable CopyKind copyKind,

        @Schema(examples = "ct01.pdf") @Nullable String fileName,

        @Schema(description = "The uploaded file; absent where the paper is only named") @Nullable
        UUID fileId,

        @Schema(description = "What the content of the file is", examples = "application/pdf") @Nullable
        String mediaType,

        @Schema(description = "Bytes; of a paper without a file, as the submitter says") @Nullable
        Long size,

        @Schema(description = "SHA-256, hex; of a paper without a file, as the submitter says") @Nullable
        String sha256,

        @Schema(description = "What is known of malware in the file") @Nullable
        Verdict verdict,

        @JsonProperty("_links") @Nullable Map<String, FiledDossierView.Link> links) {

    /**
     * Papers of a dossier.
     *
     * @param items those that count, then files whose place an answer to a supplement has taken
     */
    @Schema(
            name = "DossierDocuments",
            examples =
                    "{\"items\":[{\"requirement\":\"CT01\",\"copyKind\":\"ELECTRONIC\",\"fileName\":\"ct01.pdf\","
                            + "\"fileId\":\"0190f3c2-7d1e-7a64-8a57-3c8e0d3d2f20\",\"mediaType\":\"application/pdf\",\"size\":48213,"
                            + "\"sha256\":\"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\",\"verdict\":\"CLEAN\"}]}")
    record Documents(List<DocumentLine> items) {}

    static Documents of(UUID dossier, Papers papers) {
        Map<UUID, StoredFile> files = papers.files().stream().collect(Collectors.toMap(StoredFile::id, file -> file));
        List<DocumentLine> lines = new ArrayList<>();
        for (SubmittedDocument paper : papers.filed()) {
            StoredFile file = paper.fileId() == null ? null : files.get(paper.fileId());
            lines.add(
                    file == null
                            ? new DocumentLine(
                                    paper.requirement(),
                                    paper.copyKind(),
                                    paper.fileName(),
                                    null,
                                    null,
                                    paper.size(),
                                    paper.sha256(),
                                    null,
                                    null)
                            : of(dossier, file, paper.requirement(), paper.copyKind()));
        }
        papers.files().stream()
                .filter(file ->
                        papers.filed().stream().noneMatch(paper -> file.id().equals(paper.fileId())))
                .forEach(file -> lines.add(of(dossier, file, null, null)));
        return new Documents(lines);
    }

    private static DocumentLine of(
            UUID dossier, StoredFile file, @Nullable String requirement, Filing.@Nullable CopyKind copyKind) {
        return new DocumentLine(
                requirement,
                copyKind,
                file.fileName(),
                file.id(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.verdict(),
                Map.of(
                        "content",
                        new FiledDossierView.Link(
                                "/intake/v1/dossiers/" + dossier + "/documents/" + file.id() + "/content")));
    }
}
