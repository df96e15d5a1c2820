package vn.motcua.catalog.quote.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.application.FindingProcedures;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.ProcedureVersion;
import vn.motcua.catalog.quote.model.FeeQuote;
import vn.motcua.catalog.quote.model.OnlyWhatFeesKnow;
import vn.motcua.catalog.unit.persistence.Units;
import vn.motcua.feerules.Quantities;
import vn.motcua.feerules.WrongQuantity;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.transactions.UnitOfWork;

/** Says what an application would cost today. */
@ApplicationScoped
public class QuotingFees {

    private final FindingProcedures procedures;
    private final UnitOfWork unitOfWork;
    private final Units units;

    QuotingFees(FindingProcedures procedures, UnitOfWork unitOfWork, Units units) {
        this.procedures = procedures;
        this.unitOfWork = unitOfWork;
        this.units = units;
    }

    /**
     * What somebody wants to know.
     *
     * @param caseCode null for the usual case
     * @param unit where it will be decided; null when that does not matter
     */
    public record Question(
            String procedureCode,
            @Nullable String caseCode,
            @Nullable String unit,
            Channel channel,
            Quantities quantities,
            List<String> groups) {}

    /**
     * The quote on the version in force today.
     *
     * @throws InvalidRequest naming the field that fits nothing in the catalogue
     */
    public Uni<FeeQuote> quote(Question question) {
        return checkUnit(question.unit())
                .chain(() -> procedures.inForce(question.procedureCode()))
                .map(version -> quote(version, question));
    }

    private static FeeQuote quote(@Nullable ProcedureVersion version, Question question) {
        if (version == null) {
            throw InvalidRequest.field("procedureCode", "unknown-procedure");
        }
        var one = version.caseOf(question.caseCode());
        if (!version.channels().contains(question.channel())) {
            throw InvalidRequest.field("channel", "channel-not-offered");
        }
        OnlyWhatFeesKnow.check(one.fees(), question.quantities(), question.groups());
        return quote(
                one.fees(), question.channel(), question.unit(), question.quantities(), Set.copyOf(question.groups()));
    }

    /**
     * The quote of some fees.
     *
     * @throws InvalidRequest naming the quantity that is missing, or that is too small for a fee that counts it
     */
    public static FeeQuote quote(
            List<Fee> fees, Channel channel, @Nullable String unit, Quantities quantities, Set<String> groups) {
        try {
            return FeeQuote.of(fees, channel, unit, quantities, groups);
        } catch (WrongQuantity wrong) {
            InvalidRequest refusal = new InvalidRequest();
            String field = "quantities." + wrong.quantity();
            if (wrong.isMissing()) {
                refusal.at(field, "required", Map.of());
            } else {
                refusal.at(field, "out-of-range", Map.of("limit", wrong.least() + "–" + Quantities.MOST));
            }
            throw refusal;
        }
    }

    private Uni<Void> checkUnit(@Nullable String unit) {
        if (unit == null) {
            return Uni.createFrom().voidItem();
        }
        return unitOfWork
                .read(session -> units.exists(session, unit))
                .invoke(exists -> {
                    if (!exists) {
                        throw InvalidRequest.field("unit", "unknown-unit");
                    }
                })
                .replaceWithVoid();
    }
}
