package vn.motcua.local.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;

/** I11: every file that somebody uploaded has its content, the content has the hash and the size of its row, and papers name files of their own dossier. */
final class FilesAgree implements Invariant {

    private static final String CONTENTS =
            "select sha256, min(size), max(size), count(*) from files group by sha256 order by sha256";

    /** Contents of filings are ours, and JSON; whatever else is stored there is another invariant's. */
    private static final String NAMED = """
            select c.dossier_id::text, m.file, f.dossier_id::text
              from dossier_contents c
             cross join lateral (select (regexp_matches(c.content, '"fileId":"([0-9a-f-]{36})"', 'g'))[1] as file) m
              left join files f on f.id::text = m.file
             where f.dossier_id is distinct from c.dossier_id
            """;

    @Override
    public Finding check(Evidence evidence) throws SQLException, IOException {
        Finding finding = new Finding("I11", "every stored hash has its file, and the file has that hash");
        Path contents = evidence.installation().data("files").resolve("contents");
        long[] bytes = new long[3];
        evidence.each("intake", CONTENTS, row -> {
            String sha256 = String.valueOf(row.getString(1));
            Path file = contents.resolve(sha256.substring(0, Math.min(2, sha256.length())))
                    .resolve(sha256);
            bytes[0]++;
            bytes[2] += row.getLong(4);
            if (!Files.isRegularFile(file)) {
                finding.violated("content %s is missing", sha256);
                return;
            }
            try {
                long size = Files.size(file);
                bytes[1] += size;
                finding.require(sha256(file).equals(sha256), "content %s has another hash", sha256);
                finding.require(
                        size == row.getLong(2) && size == row.getLong(3), "content %s has another size", sha256);
            } catch (IOException unreadable) {
                finding.violated("content %s cannot be read", sha256);
            }
        });
        evidence.each(
                "intake",
                NAMED,
                row -> finding.violated(
                        "dossier %s names file %s, which is not its own", row.getString(1), row.getString(2)));
        finding.figure("%d files, %d contents of %d bytes", bytes[2], bytes[0], bytes[1]);
        return finding;
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] part = new byte[1 << 16];
            for (int read = content.read(part); read >= 0; read = content.read(part)) {
                digest.update(part, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
