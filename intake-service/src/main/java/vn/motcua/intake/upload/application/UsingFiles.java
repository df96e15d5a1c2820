package vn.motcua.intake.upload.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.model.Verdict;
import vn.motcua.intake.upload.persistence.FileRow;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.kit.audit.AuditTrail;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/**
 * Lets papers of a filing, or of an answer to a supplement, name files that their submitter has uploaded. A file serves one dossier, there as many
 * papers as it shows.
 */
@ApplicationScoped
public class UsingFiles {

    private final FileRows rows;
    private final AuditTrail audit;

    UsingFiles(FileRows rows, AuditTrail audit) {
        this.rows = rows;
        this.audit = audit;
    }

    /** Locks the files that papers name, as far as they are the caller's own. */
    public Asked<Files> ask(Transaction tx, Caller caller, Collection<UUID> named) {
        return rows.toUse(tx, named, caller)
                .as(found -> new Files(found.stream()
                        .collect(Collectors.toMap(row -> row.toModel().id(), Function.identity()))));
    }

    /** The files that papers name. */
    public final class Files {

        private final Map<UUID, FileRow> own;
        private final Map<UUID, FileRow> used = new HashMap<>();

        private Files(Map<UUID, FileRow> own) {
            this.own = own;
        }

        /**
         * The file for a paper; wrong ones are named in the refusal.
         *
         * @param place of the paper, such as {@code documents[0].}
         * @param claimedHash what the caller says that its hash is; may be absent
         */
        public Optional<StoredFile> take(UUID id, String place, @Nullable String claimedHash, InvalidRequest refusal) {
            FileRow row = own.get(id);
            if (row == null) {
                refusal.at(place + "fileId", "unknown-file", Map.of());
                return Optional.empty();
            }
            StoredFile file = row.toModel();
            if (file.dossierId() != null) {
                refusal.at(place + "fileId", "file-used", Map.of());
            } else if (file.verdict() == Verdict.INFECTED) {
                refusal.at(place + "fileId", "file-found-infected", Map.of());
            } else if (claimedHash != null && !claimedHash.equalsIgnoreCase(file.sha256())) {
                refusal.at(place + "sha256", "hash-differs-from-file", Map.of());
            }
            used.put(id, row);
            return Optional.of(file);
        }

        /** Writes that the dossier uses what was taken. */
        public void use(Transaction tx, Caller caller, UUID dossier, Instant now) {
            used.values().forEach(row -> {
                audit.record(
                        tx, row, new AuditEntry(now, caller.id().toString(), "UseFile", Map.of("dossier", dossier)));
                row.use(tx, dossier);
            });
        }
    }
}
