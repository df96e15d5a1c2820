package vn.motcua.intake.dossier.web;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.intake.reference.model.Text;

/** What people read of a dossier, out of {@code dossier_vi.properties} and {@code dossier_en.properties}. */
final class DossierTexts {

    private static final Properties VI = read("dossier_vi.properties");
    private static final Properties EN = read("dossier_en.properties");

    private DossierTexts() {}

    /** The name of a status. */
    static Text of(DossierState state) {
        return text("status." + state);
    }

    /** What happened. */
    static Text of(Happening happening) {
        return text("happening." + happening);
    }

    /** The name of a standard step 1–5. */
    static Text step(int step) {
        return text("step." + step);
    }

    /** The title of a form of Circular 03/2025/TT-VPCP. */
    static Text form(String form) {
        return text("form." + form);
    }

    /** Every key of a language, for tests. */
    static Set<String> keys(String language) {
        return (language.equals("vi") ? VI : EN).stringPropertyNames();
    }

    private static Text text(String key) {
        return new Text(VI.getProperty(key, key), EN.getProperty(key, key));
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (InputStream source = DossierTexts.class.getClassLoader().getResourceAsStream(file)) {
            if (source == null) {
                throw new FileNotFoundException(file);
            }
            texts.load(new InputStreamReader(source, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
