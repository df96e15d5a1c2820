package vn.motcua.notification.letter.application;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.letter.model.Greeting;
import vn.motcua.notification.letter.model.LetterFacts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.letter.model.LetterTemplate;
import vn.motcua.notification.letter.model.Wording;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.notification.smtp.Mail;
import vn.motcua.notification.smtp.Sender;
import vn.motcua.notification.smtp.SmtpConfig;

/**
 * Puts notices into words with the files under {@code templates/letters}: one text file for each notice and language,
 * and one HTML frame for all. The same notice always gives the same mail, byte for byte, whatever the attempt.
 */
@ApplicationScoped
public class Letters {

    private final Map<LetterTemplate, Map<Wording, Template>> texts = new EnumMap<>(LetterTemplate.class);
    private final Template frame;
    private final MailFormat format;
    private final @Nullable String applicantPage;

    Letters(Engine engine, SmtpConfig config, LetterConfig letters) {
        for (LetterTemplate template : LetterTemplate.values()) {
            Map<Wording, Template> byLanguage = new EnumMap<>(Wording.class);
            for (Wording wording : Wording.values()) {
                byLanguage.put(
                        wording, file(engine, "letters/" + template.wireName() + "." + wording.language() + ".txt"));
            }
            texts.put(template, byLanguage);
        }
        this.frame = file(engine, "letters/frame.html");
        this.applicantPage = letters.applicantPage()
                .map(page -> page.toString().replaceAll("/*$", "/"))
                .orElse(null);
        this.format = new MailFormat(Sender.parse(config.from()));
    }

    /** The mail of a notice. */
    public Mail write(LetterOrder order) {
        Letter letter = letter(order);
        String html = frame.data("letter", letter).render();
        return format.write(order, letter, html);
    }

    /** The words of a mail. */
    public record Shown(String subject, String text, String html) {}

    /** The words of a notice's mail, for whoever only looks. */
    public Shown show(LetterOrder order) {
        Letter letter = letter(order);
        return new Shown(
                letter.subject(), letter.text(), frame.data("letter", letter).render());
    }

    Letter letter(LetterOrder order) {
        Wording wording = Wording.of(order.contact().language());
        Template text = Objects.requireNonNull(
                Objects.requireNonNull(texts.get(order.template())).get(wording));
        LetterWords words = words(order, wording);
        return Letter.read(text.data("facts", words).render(), wording.language(), words.link());
    }

    private LetterWords words(LetterOrder order, Wording wording) {
        LetterFacts facts = order.facts();
        String code = order.dossier().code();
        return new LetterWords(
                wording.name(Greeting.name(order.contact().name())),
                code == null ? order.dossier().id().toString() : code,
                code,
                text(order.dossier().procedure(), wording),
                text(order.dossier().unit(), wording),
                link(order.dossier()),
                Objects.requireNonNull(wording.time(facts.at())),
                wording.time(facts.dueAt()),
                wording.money(facts.amount()),
                facts.reason(),
                facts.deliveredBy());
    }

    private static @Nullable String text(@Nullable Text name, Wording wording) {
        return name == null ? null : name.in(wording.language());
    }

    private @Nullable String link(KnownDossier dossier) {
        return applicantPage == null ? null : applicantPage + dossier.id();
    }

    private static Template file(Engine engine, String id) {
        Template template = engine.getTemplate(id);
        if (template == null) {
            throw new IllegalStateException("no letter file " + id);
        }
        return template;
    }
}
