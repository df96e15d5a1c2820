package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;

/**
 * How a procedure can be filed, with what the source says of time and money for each way.
 *
 * @param byChannel in the order of the channels, not of the file, which means nothing by its order
 */
record FilingWays(Map<Channel, List<Slot>> byChannel) {

    /**
     * One {@code THOIGIAN}: time and money, of all cases or of the one that the words name.
     *
     * @param limit null when none was given or understood
     * @param limitGiven whether one was given
     * @param fees those that were understood
     * @param feesGiven whether any were given
     * @param feesLeftOut whether one was not understood
     */
    record Slot(
            Place place,
            @Nullable String words,
            @Nullable StatedLimit limit,
            boolean limitGiven,
            List<StatedFee> fees,
            boolean feesGiven,
            boolean feesLeftOut) {

        /** Says that it is not clear for which case the limit holds. */
        void leaveLimitOut() {
            String amount = place.at("THOIGIANGIAIQUYET").shown();
            String unit = place.at("DONVITINH").shown();
            place.leaveOut(
                    "several-limits",
                    (amount == null ? "" : amount + (unit == null ? " " : " " + unit + " "))
                            + (words == null ? "" : words));
        }
    }

    /** Reads {@code CACHTHUCTHUCHIEN}; a channel that stands there twice is one. */
    static FilingWays read(Place procedure) {
        Map<Channel, List<Slot>> byChannel = new EnumMap<>(Channel.class);
        for (Place way : procedure.eachObject("CACHTHUCTHUCHIEN")) {
            String name = way.at("KENH").text();
            Channel channel =
                    name == null ? null : Vocabulary.NATIONAL.channels().meaning(name);
            if (channel == null) {
                way.at("KENH").leaveOut("unknown-channel");
                continue;
            }
            List<Slot> slots = byChannel.computeIfAbsent(channel, none -> new ArrayList<>());
            way.eachObject("THOIGIAN").forEach(time -> slots.add(slot(time)));
        }
        return new FilingWays(byChannel);
    }

    private static Slot slot(Place time) {
        List<StatedFee> fees = new ArrayList<>();
        boolean leftOut = false;
        for (Place fee : time.eachObject("PHILEPHI")) {
            switch (StatedFee.read(fee)) {
                case StatedFee.Reading.Nothing nothing -> {}
                case StatedFee.Reading.LeftOut unclear -> leftOut = true;
                case StatedFee.Reading.Understood understood -> fees.add(understood.fee());
            }
        }
        String words = time.at("MOTA").text();
        StatedLimit limit = StatedLimit.read(time);
        return new Slot(time, words, limit, StatedLimit.isGiven(time), fees, leftOut || !fees.isEmpty(), leftOut);
    }

    /** Writes {@code channels}. */
    void into(ObjectNode content) {
        if (!byChannel.isEmpty()) {
            ArrayNode channels = content.putArray("channels");
            byChannel.keySet().forEach(channel -> channels.add(channel.name()));
        }
    }
}
