package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.procedure.model.CertifiedCopyRule;

/**
 * The rules about certified copies: those that come with the service, or those of the file that {@code motcua.certified-copy-rules} names.
 * A file that cannot be read stops the start, because a guard without rules would let everything pass.
 */
@ApplicationScoped
public class CertifiedCopyRules {

    private static final String SUPPLIED = "certified-copy-rules.json";

    private final List<CertifiedCopyRule> rules;

    CertifiedCopyRules(ObjectMapper json, CertifiedCopyRulesConfig config) {
        try (InputStream content = open(config.file())) {
            rules = List.copyOf(json.readValue(content, new TypeReference<List<CertifiedCopyRule>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(Optional<Path> file) throws IOException {
        if (file.isPresent()) {
            return Files.newInputStream(file.get());
        }
        InputStream supplied = Thread.currentThread().getContextClassLoader().getResourceAsStream(SUPPLIED);
        if (supplied == null) {
            throw new FileNotFoundException(SUPPLIED);
        }
        return supplied;
    }

    /** All of them, past and future ones included. */
    public List<CertifiedCopyRule> all() {
        return rules;
    }

    /** Those that hold on a day. */
    public List<CertifiedCopyRule> on(LocalDate day) {
        return rules.stream().filter(rule -> rule.holdsOn(day)).toList();
    }
}
