package vn.motcua.notification.notice.model;

import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.webhook.model.Heard;

/**
 * What one event means here.
 *
 * @param learnt what it tells about the dossier and whom its notices go to
 * @param notice what is to be told of it; absent: nothing
 * @param heard the event itself, where other systems may have subscribed to it
 */
public record DossierNews(
        RecipientNews learnt,
        @Nullable Notice notice,
        @Nullable Heard heard) {

    /** Nothing for other systems. */
    public DossierNews(RecipientNews learnt, @Nullable Notice notice) {
        this(learnt, notice, null);
    }
}
