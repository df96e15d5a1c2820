package vn.motcua.notification.notice.model;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.Written;
import vn.motcua.notification.courier.model.ChannelName;

/**
 * What is done with deliveries at the first moment at which they could be sent: whatever goes beyond what their address is written is withheld; as
 * many as there is room for are leased at once, so that nobody has to look for them; the others wait for whoever has room. Used for one batch.
 */
public final class Dispatch {

    private final Map<ChannelName, LetterLimits> limits;
    private final Duration lease;
    private final Instant now;
    private final Map<String, Integer> letters = new HashMap<>();
    private final Map<ChannelName, Integer> room;

    /**
     * What is true of all of a batch.
     *
     * @param lease how long this instance keeps what it takes
     * @param room how many each channel can take
     */
    public Dispatch(
            Map<ChannelName, LetterLimits> limits, Duration lease, Map<ChannelName, Integer> room, Instant now) {
        this.limits = Map.copyOf(limits);
        this.lease = lease;
        this.room = new EnumMap<>(ChannelName.class);
        this.room.putAll(room);
        this.now = now;
    }

    /**
     * The delivery as it goes on; one without a contact waits for it.
     *
     * @param written to its address before this batch
     */
    public Delivery decide(Delivery delivery, Recipient recipient, Written written) {
        Contact contact = recipient.contact();
        if (contact == null) {
            return delivery;
        }
        ChannelName channel = delivery.channel();
        Reason tooMuch = tooMuch(delivery, recipient, contact, written);
        if (tooMuch != null) {
            return delivery.withheld(tooMuch, now);
        }
        if (contact.reachable(channel)) {
            letters.merge(contact.counted(channel), 1, Integer::sum);
        }
        int left = room.getOrDefault(channel, 0);
        if (left == 0) {
            return delivery.queued();
        }
        room.put(channel, left - 1);
        return delivery.leased(lease);
    }

    private @Nullable Reason tooMuch(Delivery delivery, Recipient recipient, Contact contact, Written written) {
        if (delivery.template().isApplicantsDoing() && !recipient.dossier().isReceived()) {
            return Reason.UNCONFIRMED_ADDRESS;
        }
        LetterLimits most = limits.get(delivery.channel());
        int inThisBatch = letters.getOrDefault(contact.counted(delivery.channel()), 0);
        return most == null || most.allow(written.and(inThisBatch)) ? null : Reason.TOO_MANY_LETTERS;
    }

    /** How many letters of this batch go to each address. */
    public Map<String, Integer> letters() {
        return letters;
    }
}
