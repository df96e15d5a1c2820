package vn.motcua.intake.dossier.application;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.FilingRules;
import vn.motcua.intake.dossier.model.FormQuantities;
import vn.motcua.intake.dossier.model.Supplement;
import vn.motcua.intake.dossier.model.SupplementAnswer;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.transactions.Transactions;

/** Judges a filing by the version of its procedure, our units and the schema of its form: beside the event loop, and before any transaction. */
@ApplicationScoped
public class CheckingFiling {

    private final Transactions transactions;
    private final Procedures procedures;
    private final Units units;
    private final FormSchemas forms;
    private final ObjectMapper json;
    private final InstantSource clock;

    CheckingFiling(
            Transactions transactions,
            Procedures procedures,
            Units units,
            FormSchemas forms,
            ObjectMapper json,
            InstantSource clock) {
        this.transactions = transactions;
        this.procedures = procedures;
        this.units = units;
        this.forms = forms;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What a filing is judged by; while nothing of it changes, neither does the judgement.
     *
     * @param version that holds; null when there is none
     * @param ownLevel what the agency offers online instead of the version's own level, for who files online
     */
    public record Ground(
            @Nullable ProcedureVersion version,
            Optional<OnlineLevel> ownLevel,
            Map<String, Unit> units,
            LocalDate today) {

        /** Whether it is still the very same; copies are the same objects as long as no event changes them. */
        @SuppressWarnings("ReferenceEquality")
        public boolean isSameAs(Ground other) {
            return version == other.version
                    && units == other.units
                    && ownLevel.equals(other.ownLevel)
                    && today.equals(other.today);
        }
    }

    /**
     * The judgement.
     *
     * @param version the version it was judged by; null when there is none
     * @param flaws everything missing or wrong
     */
    public record Judgement(@Nullable ProcedureVersion version, List<FieldError> flaws) {

        /** Refuses when something is missing or wrong, naming all of it. */
        ProcedureVersion requireFlawless() {
            CheckingFiling.requireFlawless(flaws);
            if (version == null) {
                throw new IllegalStateException("a filing without a procedure has no flaws");
            }
            return version;
        }
    }

    /** Refuses when there is any flaw, naming all of them. */
    static void requireFlawless(List<FieldError> flaws) {
        InvalidRequest refusal = new InvalidRequest();
        flaws.forEach(flaw -> refusal.at(flaw.field(), flaw.rule(), flaw.arguments()));
        refusal.throwIfAny();
    }

    /** Judges by the version that holds today. */
    public Uni<Judgement> judge(Filing filing) {
        return judge(filing, VietnamTime.today(clock));
    }

    /** Judges by the version that holds on a day. */
    public Uni<Judgement> judge(Filing filing, LocalDate today) {
        return ground(filing, today).chain(ground -> judge(filing, ground));
    }

    /** What a filing would be judged by on a day. */
    public Uni<Ground> ground(Filing filing, LocalDate today) {
        String code = filing.procedureCode();
        return code == null
                ? ground(filing, null, today)
                : procedures
                        .effective(transactions, code, today)
                        .chain(found -> ground(filing, found.orElse(null), today));
    }

    private Uni<Ground> ground(Filing filing, @Nullable ProcedureVersion version, LocalDate today) {
        return units.all().chain(known -> ownLevel(filing, version, today)
                .map(level -> new Ground(version, level, known, today)));
    }

    private Uni<Optional<OnlineLevel>> ownLevel(Filing filing, @Nullable ProcedureVersion version, LocalDate today) {
        String agency = filing.competentUnit();
        return version == null || agency == null || filing.channel() != Channel.ONLINE
                ? Uni.createFrom().item(Optional.empty())
                : procedures.ownLevel(transactions, version.code(), agency, today);
    }

    /** Judges by what was found before. */
    public Uni<Judgement> judge(Filing filing, Ground ground) {
        return forms.aside(() -> new Judgement(ground.version(), flaws(filing, ground)));
    }

    /** What is wrong with an answer to what an applicant was asked for, by the case of the dossier's own version. */
    Uni<List<FieldError>> judge(SupplementAnswer answer, Supplement asked, Filing before, ProcedureCase one) {
        return forms.aside(() -> {
            List<FieldError> excess = forms.excess(json.valueToTree(answer.form()));
            if (!excess.isEmpty()) {
                return excess;
            }
            List<FieldError> flaws = new ArrayList<>(answer.flaws(asked, one));
            if (flaws.isEmpty()) {
                Filing completed = answer.applyTo(before);
                flaws.addAll(FormQuantities.flaws(completed, one));
                ofForm(one, json.valueToTree(completed.form()), flaws);
            }
            return flaws;
        });
    }

    private List<FieldError> flaws(Filing filing, Ground ground) {
        JsonNode form = json.valueToTree(filing.form());
        List<FieldError> excess = forms.excess(form);
        if (!excess.isEmpty()) {
            return excess;
        }
        ProcedureVersion version = ground.version();
        if (version != null) {
            version = ground.ownLevel().map(version::offered).orElse(version);
            // What the answers decide about papers is decided before the rules look at it.
            version = version.decided(schema -> forms.hold(schema, form));
        }
        List<FieldError> flaws = new ArrayList<>(FilingRules.flaws(filing, version, ground.units(), ground.today()));
        if (version != null) {
            version.caseOf(filing.caseCode()).ifPresent(one -> {
                flaws.addAll(FormQuantities.flaws(filing, one));
                ofForm(one, form, flaws);
            });
        }
        return flaws;
    }

    private void ofForm(ProcedureCase procedureCase, JsonNode form, List<FieldError> flaws) {
        if (procedureCase.formSchema() != null) {
            flaws.addAll(forms.flaws(procedureCase.formSchema(), form));
        }
    }
}
