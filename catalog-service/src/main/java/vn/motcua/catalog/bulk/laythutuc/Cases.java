package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.laythutuc.FilingWays.Slot;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Phrase;
import vn.motcua.catalog.procedure.model.Channel;

/** The cases of a procedure: {@code THANHPHANHOSO} says which there are, two other places say more of them. */
final class Cases {

    private static final String GENERAL = "DEFAULT";
    private static final String NO_NAME = "";

    private final Map<String, CaseDraft> byName = new LinkedHashMap<>();

    /** Writes {@code cases}, when there are any. */
    static void read(Place procedure, FilingWays ways, ObjectNode content) {
        Cases cases = new Cases();
        procedure.eachObject("THANHPHANHOSO").forEach(cases::papers);
        List<Place> sequences = procedure.eachObject("TRINHTUTHUCHIEN");
        cases.ensureOne(sequences, ways);
        cases.sequences(sequences);
        Allotment allotment = new Allotment(cases.all());
        for (Map.Entry<Channel, List<Slot>> way : ways.byChannel().entrySet()) {
            allotment.limits(way.getKey(), way.getValue());
            allotment.fees(way.getKey(), way.getValue());
        }
        cases.into(content, ways.byChannel().keySet(), allotment.feesLeftOut());
    }

    private List<CaseDraft> all() {
        return List.copyOf(byName.values());
    }

    private void papers(Place part) {
        String name = part.at("TRUONGHOP").text();
        CaseDraft one = byName.computeIfAbsent(key(name), key -> new CaseDraft(key.equals(NO_NAME) ? null : name));
        one.papers().addAll(part.eachObject("GIAYTO"));
    }

    /** Time, money or a description without a list of papers are those of the only case. */
    private void ensureOne(List<Place> sequences, FilingWays ways) {
        boolean something =
                !sequences.isEmpty() || ways.byChannel().values().stream().anyMatch(slots -> !slots.isEmpty());
        if (byName.isEmpty() && something) {
            byName.put(NO_NAME, new CaseDraft(null));
        }
    }

    /** A description that stands alone and names no case is that of all. */
    private void sequences(List<Place> parts) {
        for (Place part : parts) {
            String key = key(part.at("TRUONGHOP").text());
            CaseDraft one = byName.get(key);
            List<CaseDraft> meant = one != null ? List.of(one) : List.of();
            if (one == null && key.equals(NO_NAME) && parts.size() == 1) {
                meant = all();
            }
            List<String> lines = part.each("TRINHTU").stream()
                    .flatMap(step -> step.orItself("TENTRINHTU").lines().stream())
                    .toList();
            if (meant.isEmpty() && !lines.isEmpty()) {
                part.leaveOut("sequence-without-case");
            }
            meant.forEach(each -> each.sequence().addAll(lines));
        }
    }

    /** Punctuation and case do not make another case, marks do. */
    private static String key(@Nullable String name) {
        return name == null || Vocabulary.NATIONAL.isWholly(Phrase.GENERAL_CASE, name) ? NO_NAME : Terms.marked(name);
    }

    private void into(ObjectNode content, Set<Channel> channels, boolean feesLeftOut) {
        Map<String, String> codes = codes();
        byName.forEach((key, draft) -> {
            ObjectNode one = content.withArray("cases").addObject().put("code", codes.get(key));
            String name = draft.name();
            if (name == null) {
                one.putObject("name").put("vi", "Trường hợp chung").put("en", "General case");
            } else {
                one.putObject("name").put("vi", name);
            }
            draft.sequence().forEach(line -> one.withArray("sequence").add(line));
            Papers.read(draft.papers(), one);
            limits(draft, channels, one);
            fees(draft, channels, feesLeftOut, one);
        });
    }

    /** A code for each name. */
    private Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of(NO_NAME, GENERAL));
        List<String> keys =
                byName.keySet().stream().filter(key -> !key.equals(NO_NAME)).toList();
        List<String> own = Codes.of(
                "TH",
                Set.of(GENERAL),
                keys.stream().map(key -> new Codes.Part(key, key)).toList());
        for (int i = 0; i < keys.size(); i++) {
            codes.put(keys.get(i), own.get(i));
        }
        return codes;
    }

    private static void limits(CaseDraft draft, Set<Channel> channels, ObjectNode one) {
        Map<StatedLimit, Set<Channel>> byLimit = new LinkedHashMap<>();
        draft.limits().forEach((channel, limit) -> byLimit.computeIfAbsent(limit, none -> new LinkedHashSet<>())
                .add(channel));
        byLimit.forEach((limit, where) -> {
            ObjectNode written = one.withArray("limits").addObject();
            writeChannels(where, channels, written);
            limit.into(written);
        });
    }

    /** That nothing is to be paid is said only where the source says so and nothing was left out. */
    private static void fees(CaseDraft draft, Set<Channel> channels, boolean leftOut, ObjectNode one) {
        Map<ObjectNode, Set<Channel>> byFee = new LinkedHashMap<>();
        draft.fees().forEach((channel, fees) -> {
            for (StatedFee fee : fees) {
                if (fee.content() != null) {
                    byFee.computeIfAbsent(fee.content(), none -> new LinkedHashSet<>())
                            .add(channel);
                }
            }
        });
        if (!byFee.isEmpty() || (!draft.fees().isEmpty() && !leftOut)) {
            ArrayNode written = one.putArray("fees");
            byFee.forEach((fee, where) -> {
                ObjectNode copy = fee.deepCopy();
                writeChannels(where, channels, copy);
                written.add(copy);
            });
        }
    }

    private static void writeChannels(Set<Channel> where, Set<Channel> all, ObjectNode part) {
        if (!where.equals(all)) {
            where.forEach(channel -> part.withArray("channels").add(channel.name()));
        }
    }
}
