package vn.motcua.catalog.guidance.web;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.application.Advice;
import vn.motcua.catalog.guidance.model.Checklist;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.model.TimeLimit;
import vn.motcua.catalog.quote.web.DueDateView;
import vn.motcua.catalog.quote.web.FeeQuoteView;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.processflow.Text;
import vn.motcua.workingtime.Limit;

/**
 * Everything that applying in a case takes. Names come in both languages, the explanations of sums in the language asked for.
 *
 * @param notes what somebody in this situation should know
 * @param channel how it would be filed, of the {@code channels} there are
 * @param documents the checklist: what the answers decided is decided
 * @param requirements what an applicant has to fulfil, as published, Vietnamese
 * @param sequence how it goes on, step by step, as published, Vietnamese
 * @param fees what it would cost; absent while {@code quantitiesMissing} names something
 * @param limit the time that the procedure grants through this channel
 * @param due when it would be ready; absent when that lies beyond the approved calendars
 * @param authority who decides, which never depends on where it is handed in
 * @param filing where it can be handed in; absent when the procedure has no counter
 * @param seeAlso procedures that may fit better or come next
 */
@Schema(name = "GuidanceOutcome")
public record GuidanceOutcomeView(
        @Schema(examples = "DEFAULT") String caseCode,
        Text caseName,
        List<Text> notes,
        Channel channel,
        List<Channel> channels,
        List<ChecklistItem> documents,

        @Schema(examples = "Hai bên nam, nữ từ đủ 18 tuổi trở lên") @Nullable
        String requirements,

        @Nullable List<String> sequence,
        @Nullable FeeQuoteView fees,

        @Schema(examples = "[\"pages\"]") List<String> quantitiesMissing,
        GrantedLimit limit,

        @Schema(examples = "2026-07-15T10:00:00+07:00") OffsetDateTime receivedAt,

        @Nullable DueDateView due,
        Authority authority,
        @Nullable FilingView filing,
        List<Related> seeAlso) {

    private static final Text COMMUNE =
            new Text("Ủy ban nhân dân cấp xã có thẩm quyền", "The competent People's Committee of the commune");
    private static final Text PROVINCE = new Text("Cơ quan có thẩm quyền cấp tỉnh", "The competent provincial agency");
    private static final Text EITHER = new Text(
            "Cơ quan có thẩm quyền cấp tỉnh hoặc Ủy ban nhân dân cấp xã",
            "The competent provincial agency or People's Committee of the commune");

    /** A document and how much it is needed: REQUIRED, ONE_OF its alternative group, CONDITIONAL or OPTIONAL. */
    public record ChecklistItem(Checklist.Need need, DocumentRequirement document) {}

    /** Who decides, by the version. */
    public record Authority(Level level, Text name) {}

    /** The time that the procedure grants. */
    public record GrantedLimit(
            @Schema(examples = "1") int amount,
            Limit.Unit unit,
            Limit.DayCounting dayCounting,
            @Schema(examples = "15:00") @Nullable String cutOff) {

        static GrantedLimit of(TimeLimit limit) {
            LocalTime cutOff = limit.cutOff();
            return new GrantedLimit(
                    limit.amount(), limit.unit(), limit.dayCounting(), cutOff == null ? null : cutOff.toString());
        }
    }

    /** Another procedure by its code. */
    public record Related(@Schema(examples = "2.000986") String code, Text name) {}

    static GuidanceOutcomeView of(ProcedureVersion version, Outcome outcome, Advice advice, String language) {
        return new GuidanceOutcomeView(
                advice.one().code(),
                advice.one().name(),
                outcome.notes(),
                advice.channel(),
                version.channels(),
                advice.checklist().items().stream()
                        .map(item -> new ChecklistItem(item.need(), item.document()))
                        .toList(),
                version.requirements(),
                advice.one().sequence(),
                advice.fees() == null ? null : FeeQuoteView.of(advice.fees(), language),
                advice.quantitiesMissing(),
                GrantedLimit.of(advice.limit()),
                VietnamTime.local(advice.receivedAt()),
                advice.due() == null ? null : DueDateView.of(advice.due(), language),
                authority(version.level()),
                advice.counters().isEmpty() ? null : FilingView.of(advice.counters()),
                advice.seeAlso().stream()
                        .map(other -> new Related(other.code(), other.name()))
                        .toList());
    }

    private static Authority authority(Level level) {
        return new Authority(
                level,
                switch (level) {
                    case COMMUNE -> COMMUNE;
                    case PROVINCE -> PROVINCE;
                    case BOTH -> EITHER;
                });
    }
}
