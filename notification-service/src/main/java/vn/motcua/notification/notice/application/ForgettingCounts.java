package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.motcua.notification.contact.persistence.WrittenLetters;
import vn.motcua.notification.notice.persistence.SmsReceiptRows;

/** Forgets how many letters an address was written, once no limit asks for it any more, and what short messages were called. */
@ApplicationScoped
public class ForgettingCounts {

    private final WrittenLetters written;
    private final SmsReceiptRows receipts;
    private final Clock clock;

    ForgettingCounts(WrittenLetters written, SmsReceiptRows receipts, Clock clock) {
        this.written = written;
        this.receipts = receipts;
        this.clock = clock;
    }

    /** Forgets counts older than a day, and receipts older than a fortnight. */
    public Uni<Void> forget() {
        return written.forget(clock.instant()).chain(receipts::forget);
    }
}
