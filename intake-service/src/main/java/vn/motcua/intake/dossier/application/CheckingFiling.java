package vn.motcua.intake.dossier.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing;
import vn.motcua.intake.dossier.model.FilingRules;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.intake.reference.persistence.Procedures;
import vn.motcua.intake.reference.persistence.Units;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** Judges a filing by the version of its procedure, our units and the schema of its form. */
@ApplicationScoped
public class CheckingFiling {

    private final Procedures procedures;
    private final Units units;
    private final FormSchemas forms;

    CheckingFiling(Procedures procedures, Units units, FormSchemas forms) {
        this.procedures = procedures;
        this.units = units;
        this.forms = forms;
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
            InvalidRequest refusal = new InvalidRequest();
            flaws.forEach(flaw -> refusal.at(flaw.field(), flaw.rule(), flaw.arguments()));
            refusal.throwIfAny();
            if (version == null) {
                throw new IllegalStateException("a filing without a procedure has no flaws");
            }
            return version;
        }
    }

    /** Judges by the version that holds on a day. */
    public Uni<Judgement> judge(Mutiny.Session session, Filing filing, LocalDate today) {
        String code = filing.procedureCode();
        Uni<Optional<ProcedureVersion>> version =
                code == null ? Uni.createFrom().item(Optional.empty()) : procedures.effective(session, code, today);
        return version.chain(found -> judge(session, filing, found.orElse(null), today));
    }

    /** Judges by a given version. */
    Uni<Judgement> judge(Mutiny.Session session, Filing filing, @Nullable ProcedureVersion version, LocalDate today) {
        return units.all(session).chain(known -> offered(session, filing, version, today)
                .map(offered -> new Judgement(version, flaws(filing, offered.orElse(null), known, today))));
    }

    /** What the agency offers online counts instead of the version's own level, and only for who files online. */
    private Uni<Optional<ProcedureVersion>> offered(
            Mutiny.Session session, Filing filing, @Nullable ProcedureVersion version, LocalDate today) {
        String agency = filing.competentUnit();
        if (version == null || agency == null || filing.channel() != Channel.ONLINE) {
            return Uni.createFrom().item(Optional.ofNullable(version));
        }
        return procedures
                .ownLevel(session, version.code(), agency, today)
                .map(own -> Optional.of(own.map(version::offered).orElse(version)));
    }

    private List<FieldError> flaws(
            Filing filing, @Nullable ProcedureVersion version, Map<String, Unit> known, LocalDate today) {
        List<FieldError> flaws = new ArrayList<>(FilingRules.flaws(filing, decided(version, filing), known, today));
        if (version != null) {
            version.caseOf(filing.caseCode())
                    .map(ProcedureCase::formSchema)
                    .ifPresent(schema -> flaws.addAll(forms.flaws(schema, filing.form())));
        }
        return flaws;
    }

    /** What the answers decide about papers is decided before the rules look at it. */
    private @Nullable ProcedureVersion decided(@Nullable ProcedureVersion version, Filing filing) {
        return version == null ? null : version.decided(schema -> forms.hold(schema, filing.form()));
    }
}
