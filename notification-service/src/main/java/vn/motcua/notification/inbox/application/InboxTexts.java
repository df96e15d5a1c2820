package vn.motcua.notification.inbox.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.inbox.model.InboxItem;
import vn.motcua.notification.letter.model.Wording;

/** What items say, in the words of {@code inbox_vi.properties} and {@code inbox_en.properties}: {@code <template>.title} and {@code <template>.text}. */
@ApplicationScoped
public class InboxTexts {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Map<String, ResourceBundle> byLanguage = new HashMap<>();

    InboxTexts() {
        for (Wording wording : Wording.values()) {
            byLanguage.put(
                    wording.language(),
                    ResourceBundle.getBundle(
                            "inbox", Locale.of(wording.language()), InboxTexts.class.getClassLoader()));
        }
    }

    /** One line. */
    public String title(InboxItem item, Locale language) {
        return text(item.template() + ".title", item, language);
    }

    /** What there is to know. */
    public String text(InboxItem item, Locale language) {
        return text(item.template() + ".text", item, language);
    }

    private String text(String key, InboxItem item, Locale language) {
        Wording wording = Wording.of(language.getLanguage());
        Map<String, @Nullable String> said = new HashMap<>();
        said.put("reference", item.dossierCode() == null ? item.dossierId().toString() : item.dossierCode());
        said.put("at", wording.time(item.facts().at()));
        said.put("due", wording.time(item.facts().dueAt()));
        said.put("amount", wording.money(item.facts().amount()));
        String pattern =
                Objects.requireNonNull(byLanguage.get(wording.language())).getString(key);
        return PLACEHOLDER
                .matcher(pattern)
                .replaceAll(
                        found -> Matcher.quoteReplacement(Objects.requireNonNullElse(said.get(found.group(1)), "–")));
    }
}
