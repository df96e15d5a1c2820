package vn.motcua.intake.dossier.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.intake.dossier.model.Happening;

/** The names of events on the wire, under which they stand in the timeline: {@code CASE_PROCESSING_STARTED} came as case.processing-started. */
public final class WireNames {

    private static final Map<String, Happening> BY_TYPE =
            Arrays.stream(Happening.values()).collect(Collectors.toUnmodifiableMap(WireNames::of, Function.identity()));

    private WireNames() {}

    /** The type of the event that tells it. */
    public static String of(Happening happening) {
        String name =
                happening.name().toLowerCase(Locale.ROOT).replaceFirst("_", ".").replace('_', '-');
        return "vn.motcua." + name + ".v1";
    }

    /** What an event of this type tells; empty for types of a later release. */
    public static Optional<Happening> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
