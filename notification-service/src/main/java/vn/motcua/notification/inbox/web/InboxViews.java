package vn.motcua.notification.inbox.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.notification.inbox.application.InboxTexts;
import vn.motcua.notification.inbox.model.InboxItem;

/** Puts items into words. */
@ApplicationScoped
class InboxViews {

    private final InboxTexts texts;

    InboxViews(InboxTexts texts) {
        this.texts = texts;
    }

    InboxItemView view(InboxItem item, Locale language) {
        return new InboxItemView(
                item.id(),
                item.dossierId(),
                item.dossierCode(),
                item.procedure() == null ? null : item.procedure().in(language.getLanguage()),
                item.template(),
                texts.title(item, language),
                texts.text(item, language),
                item.facts().unit(),
                item.facts().step(),
                VietnamTime.localOrNull(item.facts().dueAt()),
                VietnamTime.local(item.raisedAt()),
                VietnamTime.local(item.arrivedAt()),
                VietnamTime.localOrNull(item.readAt()));
    }
}
