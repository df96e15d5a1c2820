package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.motcua.notification.contact.persistence.WrittenLetters;

/** Forgets how many letters an address was written, once no limit asks for it any more. */
@ApplicationScoped
public class ForgettingCounts {

    private final WrittenLetters written;
    private final Clock clock;

    ForgettingCounts(WrittenLetters written, Clock clock) {
        this.written = written;
        this.clock = clock;
    }

    /** Forgets what is older than a day. */
    public Uni<Void> forget() {
        return written.forget(clock.instant());
    }
}
