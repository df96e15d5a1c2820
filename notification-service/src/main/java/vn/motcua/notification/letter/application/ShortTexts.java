package vn.motcua.notification.letter.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.letter.model.Wording;

/**
 * Puts notices into few words with {@code sms_vi.properties} and {@code sms_en.properties}: a telephone lies open on a table, so there is no name and
 * no link in them.
 */
@ApplicationScoped
public class ShortTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<Wording, ResourceBundle> byLanguage = new EnumMap<>(Wording.class);

    ShortTexts() {
        for (Wording wording : Wording.values()) {
            byLanguage.put(
                    wording,
                    ResourceBundle.getBundle("sms", Locale.of(wording.language()), ShortTexts.class.getClassLoader()));
        }
    }

    /** The text of a notice. */
    public String write(LetterOrder order) {
        Wording wording = Wording.of(order.contact().language());
        LetterFacts facts = order.facts();
        String code = order.dossier().code();
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("reference", code == null ? order.dossier().id().toString() : code);
        said.put("at", wording.time(facts.at()));
        said.put("due", wording.time(facts.dueAt()));
        said.put("amount", wording.money(facts.amount()));
        String pattern = Objects.requireNonNull(byLanguage.get(wording))
                .getString(order.template().wireName());
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Objects.requireNonNullElse(said.get(found.group(1)), "–")));
    }
}
