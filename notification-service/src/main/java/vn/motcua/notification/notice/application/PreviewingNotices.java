package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.application.Letters;
import vn.motcua.notification.letter.application.ShortTexts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.notification.smpp.SmsConfig;
import vn.motcua.notification.smpp.SmsText;

/** Puts an event into the words of a channel and sends it to nobody: whoever mends a text sees what it says. */
@ApplicationScoped
public class PreviewingNotices {

    private static final Text UNIT = new Text("Ủy ban nhân dân phường Thí Dụ", "People's Committee of Thi Du Ward");
    private static final Text PROCEDURE = new Text("Đăng ký thường trú", "Registration of permanent residence");

    private final ReadingEvents events;
    private final Letters letters;
    private final ShortTexts shortTexts;
    private final SmsConfig sms;

    PreviewingNotices(ReadingEvents events, Letters letters, ShortTexts shortTexts, SmsConfig sms) {
        this.events = events;
        this.letters = letters;
        this.shortTexts = shortTexts;
        this.sms = sms;
    }

    /**
     * What would be said.
     *
     * @param subject of a mail
     * @param html of a mail
     * @param parts how many messages a short message takes
     */
    public record Preview(
            String template,
            ChannelName channel,
            @Nullable String subject,
            String text,
            @Nullable String html,
            @Nullable Integer parts) {}

    /**
     * Writes it, to somebody who is made up.
     *
     * @param type of the event
     * @param payload of the event
     * @throws InvalidRequest when applicants are told nothing of such an event
     */
    public Preview preview(String type, String payload, ChannelName channel, String language) {
        DossierNews news = events.read(type, payload).orElseThrow(() -> InvalidRequest.field("type", "invalid"));
        Notice notice = Objects.requireNonNull(news.notice());
        String code = news.learnt().dossierCode();
        LetterOrder order = new LetterOrder(
                notice.id(),
                1,
                notice.template(),
                notice.facts(),
                notice.raisedAt(),
                new Contact("Nguyễn Văn Thí Dụ", "thi-du@motcua.example", "0900000000", language),
                new KnownDossier(notice.dossierId(), code == null ? "H26.30.01-261123-0001" : code, UNIT, PROCEDURE));
        String template = notice.template().wireName();
        return switch (channel) {
            case EMAIL -> {
                Letters.Shown shown = letters.show(order);
                yield new Preview(template, channel, shown.subject(), shown.text(), shown.html(), null);
            }
            case SMS -> {
                String text = shortTexts.write(order);
                int parts = SmsText.of(text, sms.accents(), 0).parts().size();
                yield new Preview(template, channel, null, text, null, parts);
            }
        };
    }
}
