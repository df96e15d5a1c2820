package vn.motcua.notification.notice.application;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import vn.motcua.notification.courier.model.ChannelName;

/** The pace of sending. */
@ConfigMapping(prefix = "motcua.sending")
public interface SendingConfig {

    /** Whether this instance sends; another may only consume. */
    @WithDefault("true")
    boolean enabled();

    /** The most notices under way at a time. */
    @WithDefault("100")
    int batch();

    /** The least time between two rounds: a longer one makes larger batches and later mails. */
    @WithDefault("PT0.2S")
    Duration pause();

    /** How often to look for notices that are due and nobody's: deferred ones, and those of an instance that is gone. */
    @WithDefault("PT1S")
    Duration poll();

    /**
     * How long a notice is ours while it is sent. After a crash its notices wait this long; it must be longer than two
     * of {@code motcua.smtp.reply-timeout}, and longer than one of {@code motcua.sms.reply-timeout} for each part of a message.
     */
    @WithDefault("PT1M")
    Duration lease();

    /** Whether others are told of each notice that was sent ({@code notice.sent}); one that failed is always told. Nobody of Motcua listens. */
    @WithDefault("false")
    boolean tellSent();

    /** The most letters that one address is written in one hour of the clock, whatever dossiers name it; what goes beyond is withheld and listed. */
    @WithDefault("30")
    int lettersAnHour();

    /** The most in the day that ends with this hour. */
    @WithDefault("100")
    int lettersADay();

    /** The most short messages that one number is sent in an hour; each costs money. */
    @WithDefault("10")
    int shortMessagesAnHour();

    /** The most in the day that ends with this hour. */
    @WithDefault("30")
    int shortMessagesADay();

    /** The order in which channels are tried; the next one when there is no address or the one before has failed. */
    @WithDefault("EMAIL,SMS")
    List<ChannelName> channels();

    /** The wait after a first temporary refusal; it doubles from then on. */
    @WithDefault("PT30S")
    Duration firstRetry();

    /** The longest wait between two attempts. */
    @WithDefault("PT1H")
    Duration longestRetry();

    /** After this time a temporary refusal counts as a final one, as mail systems do among themselves. */
    @WithDefault("P5D")
    Duration giveUpAfter();
}
