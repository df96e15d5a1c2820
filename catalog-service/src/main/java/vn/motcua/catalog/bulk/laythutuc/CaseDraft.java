package vn.motcua.catalog.bulk.laythutuc;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;

/** A case while it is put together from the several places of the source that speak of it. */
final class CaseDraft {

    private final @Nullable String name;
    private final List<Place> papers = new ArrayList<>();
    private final List<String> sequence = new ArrayList<>();
    private final Map<Channel, StatedLimit> limits = new EnumMap<>(Channel.class);
    private final Map<Channel, List<StatedFee>> fees = new EnumMap<>(Channel.class);

    /**
     * Empty.
     *
     * @param name as the source calls it; null for the general case
     */
    CaseDraft(@Nullable String name) {
        this.name = name;
    }

    @Nullable
    String name() {
        return name;
    }

    /** What has to be filed: items of {@code GIAYTO}. */
    List<Place> papers() {
        return papers;
    }

    /** How it is carried out, line by line. */
    List<String> sequence() {
        return sequence;
    }

    Map<Channel, StatedLimit> limits() {
        return limits;
    }

    /** What is to be paid, also that nothing is. */
    Map<Channel, List<StatedFee>> fees() {
        return fees;
    }
}
