package vn.motcua.notification.letter;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.NoticeFacts;
import vn.motcua.notification.notice.model.NoticeTemplate;
import vn.motcua.notification.smtp.Mail;
import vn.motcua.notification.smtp.Sender;
import vn.motcua.notification.smtp.SmtpConfig;

/**
 * Puts notices into words with the files under {@code templates/letters}: one text file for each notice and language,
 * and one HTML frame for all. The same notice always gives the same mail, byte for byte, whatever the attempt.
 */
@ApplicationScoped
public class Letters {

    private final Map<NoticeTemplate, Map<Wording, Template>> texts = new EnumMap<>(NoticeTemplate.class);
    private final Template frame;
    private final MailFormat format;

    Letters(Engine engine, SmtpConfig config) {
        for (NoticeTemplate template : NoticeTemplate.values()) {
            Map<Wording, Template> byLanguage = new EnumMap<>(Wording.class);
            for (Wording wording : Wording.values()) {
                byLanguage.put(
                        wording, file(engine, "letters/" + template.wireName() + "." + wording.language() + ".txt"));
            }
            texts.put(template, byLanguage);
        }
        this.frame = file(engine, "letters/frame.html");
        this.format = new MailFormat(Sender.parse(config.from()));
    }

    /** The mail of a notice. */
    public Mail write(LeasedNotice notice) {
        Letter letter = letter(notice);
        String html = frame.data("letter", letter).render();
        return format.write(notice, letter, html);
    }

    Letter letter(LeasedNotice notice) {
        Wording wording = Wording.of(notice.contact().language());
        Template text = Objects.requireNonNull(
                Objects.requireNonNull(texts.get(notice.template())).get(wording));
        return Letter.read(text.data("facts", facts(notice, wording)).render(), wording.language());
    }

    private static LetterFacts facts(LeasedNotice notice, Wording wording) {
        NoticeFacts facts = notice.facts();
        String code = notice.dossierCode();
        return new LetterFacts(
                wording.name(oneLine(notice.contact().name())),
                code == null ? notice.dossierId().toString() : code,
                code,
                Objects.requireNonNull(wording.time(facts.at())),
                wording.time(facts.dueAt()),
                wording.money(facts.amount()),
                facts.reason(),
                facts.deliveredBy());
    }

    /** A name never makes a line of its own, whatever was typed. */
    private static String oneLine(String name) {
        return name.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Template file(Engine engine, String id) {
        Template template = engine.getTemplate(id);
        if (template == null) {
            throw new IllegalStateException("no letter file " + id);
        }
        return template;
    }
}
