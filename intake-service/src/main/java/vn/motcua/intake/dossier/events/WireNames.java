package vn.motcua.intake.dossier.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.intake.dossier.model.Happening;

/** How the events are called on the wire; in the timeline they stand under the same names. */
public final class WireNames {

    private static final Map<String, Happening> BY_TYPE =
            Arrays.stream(Happening.values()).collect(Collectors.toUnmodifiableMap(WireNames::of, Function.identity()));

    private WireNames() {}

    /** The type of the event that tells it: {@code CASE_PROCESSING_STARTED} is {@code vn.motcua.case.processing-started.v1}. */
    public static String of(Happening happening) {
        String[] aggregateAndDeed = happening.name().toLowerCase(Locale.ROOT).split("_", 2);
        return "vn.motcua." + aggregateAndDeed[0] + "." + aggregateAndDeed[1].replace('_', '-') + ".v1";
    }

    /** What an event of this type tells; empty for types of a later release. */
    public static Optional<Happening> find(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }
}
