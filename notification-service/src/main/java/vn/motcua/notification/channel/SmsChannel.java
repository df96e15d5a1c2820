package vn.motcua.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import vn.motcua.notification.courier.Answer;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.application.ShortTexts;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.smpp.ShortMessage;
import vn.motcua.notification.smpp.SmsCentre;

/** Short messages to telephones. */
@ApplicationScoped
class SmsChannel implements Channel {

    private final ShortTexts texts;
    private final SmsCentre centre;

    SmsChannel(ShortTexts texts, SmsCentre centre) {
        this.texts = texts;
        this.centre = centre;
    }

    @Override
    public ChannelName name() {
        return ChannelName.SMS;
    }

    @Override
    public boolean isOpen() {
        return centre.isOpen();
    }

    @Override
    public int room(int most) {
        return centre.room(most);
    }

    @Override
    public void take(LetterOrder order, Instant before, Consumer<Answer> news) {
        centre.take(() -> message(order), before, news);
    }

    @Override
    public void stop() throws InterruptedException {
        centre.stop();
    }

    /** The mark is that of the sending, so that a telephone that has a part of it puts a repetition in its place. */
    private ShortMessage message(LetterOrder order) {
        return new ShortMessage(
                order.contact().phone(), texts.write(order), order.id().hashCode() + order.sending());
    }
}
