package vn.motcua.notification.notice.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import vn.motcua.notification.smpp.SmsReceipts;
import vn.motcua.transactions.EventLoop;

/** Writes down what a short message centre tells later, on its thread: only what is written down is acknowledged. */
@ApplicationScoped
class HearingReceipts implements SmsReceipts {

    private final SendingNotices sendingNotices;
    private final EventLoop eventLoop;

    HearingReceipts(SendingNotices sendingNotices, EventLoop eventLoop) {
        this.sendingNotices = sendingNotices;
        this.eventLoop = eventLoop;
    }

    @Override
    public void told(String reference, boolean delivered) throws ExecutionException, InterruptedException {
        eventLoop.await(() -> sendingNotices.told(reference, delivered));
    }
}
