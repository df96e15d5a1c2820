package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.persistence.DossierRow;
import vn.motcua.intake.dossier.persistence.Dossiers;
import vn.motcua.intake.upload.application.OpeningFile;
import vn.motcua.intake.upload.model.StoredFile;
import vn.motcua.intake.upload.persistence.FileRow;
import vn.motcua.intake.upload.persistence.FileRows;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.deed.Deeds;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transactions;

/** Shows the papers of a dossier to its owner and to the officers of the units that receive or decide it; each look is in the audit trail. */
@ApplicationScoped
public class OpeningDocuments {

    private final Transactions transactions;
    private final Dossiers dossiers;
    private final FileRows files;
    private final OpeningFile opening;
    private final Deeds deeds;
    private final InstantSource clock;

    OpeningDocuments(
            Transactions transactions,
            Dossiers dossiers,
            FileRows files,
            OpeningFile opening,
            Deeds deeds,
            InstantSource clock) {
        this.transactions = transactions;
        this.dossiers = dossiers;
        this.files = files;
        this.opening = opening;
        this.deeds = deeds;
        this.clock = clock;
    }

    /** The papers as they were filed, and the files among them. */
    public record Papers(List<Filing.SubmittedDocument> filed, List<StoredFile> files) {}

    /** A file, and where its content lies on this machine. */
    public record Opened(StoredFile file, Path content) {}

    /** All papers of a dossier. */
    public Uni<Papers> list(Caller caller, UUID dossier) {
        return transactions.run(tx -> {
            Asked<DossierRow> found = dossiers.ofReader(tx, dossier, caller, VietnamTime.today(clock));
            Asked<Filing> filing = dossiers.content(tx, dossier);
            Asked<List<FileRow>> used = files.ofDossier(tx, dossier);
            return Decision.of(() -> {
                DossierRow row = found.answer();
                deeds.of(tx, row, clock.instant()).by(caller.id()).did("ListDocuments", Map.of());
                row.audited(tx);
                return new Papers(
                        filing.answer().documents(),
                        used.answer().stream().map(FileRow::toModel).toList());
            });
        });
    }

    /** The content of one. */
    public Uni<Opened> open(Caller caller, UUID dossier, UUID file) {
        return transactions
                .<StoredFile>run(tx -> {
                    Asked<DossierRow> found = dossiers.ofReader(tx, dossier, caller, VietnamTime.today(clock));
                    Asked<FileRow> asked = files.ofDossier(tx, dossier, file);
                    return Decision.of(() -> {
                        DossierRow row = found.answer();
                        StoredFile opened = asked.answer().toModel();
                        opening.requireCleared(opened, caller);
                        deeds.of(tx, row, clock.instant()).by(caller.id()).did("OpenDocument", Map.of("file", file));
                        row.audited(tx);
                        return opened;
                    });
                })
                .chain(opened -> opening.content(opened).map(content -> new Opened(opened, content)));
    }
}
