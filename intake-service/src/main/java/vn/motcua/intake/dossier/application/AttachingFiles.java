package vn.motcua.intake.dossier.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.upload.application.UsingFiles;
import vn.motcua.kit.command.Caller;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** Puts what we know of uploaded files in the place of what papers say of them. Papers that name none ask nothing of the database. */
@ApplicationScoped
class AttachingFiles {

    private final UsingFiles using;

    AttachingFiles(UsingFiles using) {
        this.using = using;
    }

    /** Asks for the files that papers name; null when none does. */
    @Nullable
    Asked<UsingFiles.Files> ask(Transaction tx, Caller caller, List<SubmittedDocument> papers) {
        Set<UUID> named = papers.stream()
                .map(SubmittedDocument::fileId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return named.isEmpty() ? null : using.ask(tx, caller, named);
    }

    /** The papers with names, hashes and sizes of their files; refuses, naming each file that cannot be used. */
    List<SubmittedDocument> attached(List<SubmittedDocument> papers, UsingFiles.Files files) {
        InvalidRequest refusal = new InvalidRequest();
        List<SubmittedDocument> attached = new ArrayList<>();
        for (int i = 0; i < papers.size(); i++) {
            attached.add(attached("documents[" + i + "].", papers.get(i), files, refusal));
        }
        refusal.throwIfAny();
        return attached;
    }

    private static SubmittedDocument attached(
            String place, SubmittedDocument paper, UsingFiles.Files files, InvalidRequest refusal) {
        UUID id = paper.fileId();
        return id == null
                ? paper
                : files.take(id, place, paper.sha256(), refusal)
                        .map(file -> new SubmittedDocument(
                                paper.requirement(), paper.copyKind(), file.fileName(), file.sha256(), file.size(), id))
                        .orElse(paper);
    }
}
