package vn.motcua.catalog.completeness.web;

import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.completeness.model.Outline.Label;
import vn.motcua.catalog.completeness.model.Survey;
import vn.motcua.catalog.completeness.model.Survey.Tally;
import vn.motcua.kit.problem.ProblemTexts;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;

/** How far the catalogue is configured. */
@Schema(name = "Completeness")
record CompletenessView(
        OffsetDateTime asOf,

        @Schema(description = "Known procedures: an open draft, or a version not past its end", examples = "20")
        int total,

        @Schema(description = "A version is published and every unit that takes part can handle it", examples = "19")
        int complete,

        @Schema(
                description = "A version is in force or approved for a later day, whatever the units lack",
                examples = "20")
        int published,

        @Schema(description = "In the caller's language", examples = "19 trên 20")
        String share,

        List<SectorLine> sectors,
        List<UnitLine> units) {

    /** A sector; drafts that do not say theirs yet stand in one without a code. */
    @Schema(name = "CompletenessOfSector")
    record SectorLine(@Nullable String code, @Nullable LabelView name, int total, int complete) {}

    /** A unit and the procedures in which it takes part, complete as far as it is concerned. */
    @Schema(name = "CompletenessOfUnit")
    record UnitLine(String unit, Text name, int total, int complete, String share) {}

    /** A name, in the languages it is given in. */
    @Schema(name = "PartialText")
    record LabelView(@Nullable String vi, @Nullable String en) {

        static @Nullable LabelView of(@Nullable Label label) {
            return label == null ? null : new LabelView(label.vi(), label.en());
        }
    }

    static CompletenessView of(Survey survey, ProblemTexts texts, Locale language) {
        Tally whole = survey.whole();
        return new CompletenessView(
                VietnamTime.local(survey.asOf()),
                whole.total(),
                whole.complete(),
                whole.published(),
                share(whole, texts, language),
                survey.sectors().stream()
                        .map(sector -> new SectorLine(
                                sector.code().isEmpty() ? null : sector.code(),
                                LabelView.of(sector.name()),
                                sector.tally().total(),
                                sector.tally().complete()))
                        .toList(),
                survey.units().entrySet().stream()
                        .map(unit -> new UnitLine(
                                unit.getKey(),
                                Objects.requireNonNull(survey.offices().get(unit.getKey()))
                                        .name(),
                                unit.getValue().total(),
                                unit.getValue().complete(),
                                share(unit.getValue(), texts, language)))
                        .toList());
    }

    private static String share(Tally tally, ProblemTexts texts, Locale language) {
        NumberFormat number = NumberFormat.getIntegerInstance(language);
        return texts.text(
                "completeness.share",
                language,
                Map.of("complete", number.format(tally.complete()), "total", number.format(tally.total())));
    }
}
