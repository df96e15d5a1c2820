package vn.motcua.catalog.guidance.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.model.Guidance;
import vn.motcua.catalog.guidance.model.GuidanceStep;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.application.PublishedDocument;
import vn.motcua.catalog.procedure.application.PublishedDocument.VersionKey;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.quote.model.OnlyWhatFeesKnow;
import vn.motcua.feerules.Quantities;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.NotFound;

/** Leads a person by a few questions to the right case of a procedure. It remembers nobody: every step brings all the answers so far. */
@ApplicationScoped
public class GuidingToCase {

    /** Questions, answers and outcomes. */
    private static final long MOST_KEPT = 20_000;

    private final FindingProcedures procedures;
    private final Advising advising;
    private final ObjectMapper json;
    private final Clock clock;

    /** Trees that were read, as long as there is room; a thousand have some megabytes. */
    private final Cache<VersionKey, Tree> trees = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((VersionKey key, Tree tree) -> weight(tree.guidance()))
            .build();

    GuidingToCase(FindingProcedures procedures, Advising advising, ObjectMapper json, Clock clock) {
        this.procedures = procedures;
        this.advising = advising;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a person has said so far.
     *
     * @param answers code of the answer by the code of the question
     * @param channel how it would be filed; null when undecided
     * @param unit where it would be handed in; null when undecided
     * @param competentUnit who would decide: some fees are set locally; null when that does not matter
     * @param groups groups that the person belongs to
     * @param receivedAt when it would be received; null for now
     */
    public record Situation(
            String procedureCode,
            Map<String, String> answers,
            @Nullable Channel channel,
            @Nullable String unit,
            @Nullable String competentUnit,
            Quantities quantities,
            List<String> groups,
            @Nullable Instant receivedAt) {}

    /**
     * How far the answers led.
     *
     * @param advice what it takes; null while a question is open
     */
    public record Guided(
            ProcedureVersion version,
            GuidanceStep step,
            @Nullable Advice advice) {}

    /**
     * The tree of a version with the version it belongs to.
     *
     * @param tag another one whenever the tree or the version is another
     */
    public record Tree(ProcedureVersion version, Guidance guidance, String tag) {}

    /**
     * The decision tree of the version in force today; one that only asks for the case where the version has none of its own.
     *
     * @throws NotFound without a version in force
     */
    public Uni<Tree> tree(String code) {
        return procedures
                .documentInForce(code)
                .map(document -> Objects.requireNonNull(trees.get(document.key(), key -> tree(document))));
    }

    /**
     * The next question, or the end of the way with everything that applying takes.
     *
     * @throws InvalidRequest naming the field that fits nothing in the catalogue
     */
    public Uni<Guided> guide(Situation situation) {
        return tree(situation.procedureCode())
                .onFailure(NotFound.class)
                .transform(none -> InvalidRequest.field("procedureCode", "unknown-procedure"))
                .chain(tree -> guide(tree, situation));
    }

    private Uni<Guided> guide(Tree tree, Situation situation) {
        ProcedureVersion version = tree.version();
        Channel channel = situation.channel();
        if (channel != null && !version.channels().contains(channel)) {
            throw InvalidRequest.field("channel", "channel-not-offered");
        }
        OnlyWhatFeesKnow.check(
                version.cases().stream().flatMap(one -> one.fees().stream()).toList(),
                situation.quantities(),
                situation.groups());
        GuidanceStep step = GuidanceStep.after(tree.guidance(), situation.answers());
        return switch (step) {
            case GuidanceStep.Asking asking -> Uni.createFrom().item(new Guided(version, asking, null));
            case GuidanceStep.Arrived arrived ->
                advising.advise(version, arrived.outcome(), situation, clock.instant())
                        .map(advice -> new Guided(version, arrived, advice));
        };
    }

    /** Questions with their answers, and outcomes. */
    private static int weight(Guidance guidance) {
        int answers = guidance.questions().stream()
                .mapToInt(question -> question.answers().size())
                .sum();
        return 1 + guidance.questions().size() + answers + guidance.outcomes().size();
    }

    private Tree tree(PublishedDocument document) {
        try {
            ProcedureVersion version = document.version();
            JsonNode own = document.body().path("guidance");
            return new Tree(
                    version,
                    own.isObject() ? json.treeToValue(own, Guidance.class) : Guidance.ofCases(version.cases()),
                    version.version() + "-" + Long.toHexString(document.key().changedIn()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("A stored procedure version cannot be read", unreadable);
        }
    }
}
