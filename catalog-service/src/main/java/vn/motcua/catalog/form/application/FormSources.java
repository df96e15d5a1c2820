package vn.motcua.catalog.form.application;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.catalog.form.model.FormSource;

/** The sources that forms may name: data, in {@code form-sources.json}. */
@ApplicationScoped
public class FormSources {

    private static final String FILE = "form-sources.json";

    private final List<FormSource> all;
    private final Map<String, FormSource> byCode;

    FormSources(ObjectMapper json) {
        all = read(json);
        byCode = all.stream().collect(Collectors.toUnmodifiableMap(FormSource::code, Function.identity()));
    }

    private static List<FormSource> read(ObjectMapper json) {
        try (InputStream content =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(FILE)) {
            if (content == null) {
                throw new FileNotFoundException(FILE);
            }
            return List.copyOf(json.readValue(content, new TypeReference<List<FormSource>>() {}));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them. */
    public List<FormSource> all() {
        return all;
    }

    /** One by its code. */
    public Optional<FormSource> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
