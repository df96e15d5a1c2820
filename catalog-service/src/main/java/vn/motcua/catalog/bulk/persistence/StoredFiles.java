package vn.motcua.catalog.bulk.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

/** The files of open imports, in the database and therefore as safe as everything else, in parts of one mebibyte. */
@ApplicationScoped
public class StoredFiles {

    private static final int PART = 1 << 20;

    /** Stores a file within the caller's transaction. */
    public Uni<Void> store(Mutiny.Session session, UUID id, UploadedFile file) {
        InputStream content = open(file);
        return storeFrom(session, id, content, 0).onTermination().invoke(() -> close(content));
    }

    private Uni<Void> storeFrom(Mutiny.Session session, UUID id, InputStream content, int part) {
        byte[] bytes = next(content);
        if (bytes.length == 0) {
            return Uni.createFrom().voidItem();
        }
        return session.createNativeQuery(
                        "insert into procedure_import_parts (import_id, part, content) values (:id, :part, :content)")
                .setParameter("id", id)
                .setParameter("part", part)
                .setParameter("content", bytes)
                .executeUpdate()
                .chain(() -> storeFrom(session, id, content, part + 1));
    }

    /** One part of a file; null behind the last. */
    public Uni<byte @Nullable []> part(Mutiny.Session session, UUID id, int part) {
        return session.createNativeQuery(
                        "select content from procedure_import_parts where import_id = :id and part = :part",
                        byte[].class)
                .setParameter("id", id)
                .setParameter("part", part)
                .getSingleResultOrNull();
    }

    /** Removes a file that nobody needs any more. */
    public Uni<Void> remove(Mutiny.Session session, UUID id) {
        return session.createNativeQuery("delete from procedure_import_parts where import_id = :id")
                .setParameter("id", id)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static InputStream open(UploadedFile file) {
        try {
            return Files.newInputStream(file.compressed());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static byte[] next(InputStream content) {
        try {
            return content.readNBytes(PART);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
