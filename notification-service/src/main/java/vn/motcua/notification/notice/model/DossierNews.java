package vn.motcua.notification.notice.model;

import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.RecipientNews;

/**
 * What one event means here.
 *
 * @param learnt what it tells about the dossier and whom its notices go to
 * @param notice what is to be told of it; absent: nothing
 */
public record DossierNews(RecipientNews learnt, @Nullable Notice notice) {}
