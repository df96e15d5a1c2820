package vn.motcua.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.function.Consumer;
import vn.motcua.notification.courier.Answer;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.letter.application.Letters;
import vn.motcua.notification.letter.model.LetterOrder;
import vn.motcua.notification.smtp.Postman;

/** Letters by mail. */
@ApplicationScoped
class MailChannel implements Channel {

    private final Letters letters;
    private final Postman postman;

    MailChannel(Letters letters, Postman postman) {
        this.letters = letters;
        this.postman = postman;
    }

    @Override
    public ChannelName name() {
        return ChannelName.EMAIL;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public int room(int most) {
        return postman.room(most);
    }

    @Override
    public void take(LetterOrder order, Instant before, Consumer<Answer> news) {
        postman.take(() -> letters.write(order), before, verdict -> news.accept(Answer.of(verdict)));
    }

    @Override
    public void stop() throws InterruptedException {
        postman.stop();
    }
}
