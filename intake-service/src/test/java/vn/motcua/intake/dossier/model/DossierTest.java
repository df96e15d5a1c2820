package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.DossierEvent.WithdrawalRequested;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.kit.refusal.Refusal;

class DossierTest {

    private static final Instant NOW = Instant.parse("2026-07-15T03:00:00Z");
    private static final UUID OFFICER = UUID.randomUUID();
    private static final RefuseDossier REFUSE =
            new RefuseDossier(RefuseDossier.Reason.NOT_ELIGIBLE, "Điều 20 Luật Cư trú", null);

    @Test
    void receptionCarriesEverythingTheNextServicesNeed() {
        Dossier dossier = dossier(DossierState.FILED, false);

        DossierReceived received =
                dossier.receive("H26.30.01-260715-0001", 2, NOW.plusSeconds(3600), OFFICER, NOW.plusSeconds(60));

        assertThat(received.dossierId()).isEqualTo(dossier.id());
        assertThat(received.chosen().version())
                .as("the version of the reception")
                .isEqualTo(2);
        assertThat(received.quantities()).containsEntry("copies", 3);
        assertThat(received.submittedAt()).isEqualTo(NOW);
        assertThat(received.receivedAt()).isEqualTo(NOW.plusSeconds(60));
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED,    dossier-already-received",
        "IN_PROCESS,  dossier-already-received",
        "REFUSED,     dossier-already-refused",
        "WITHDRAWN,   dossier-already-withdrawn",
        "FINISHED,    result-already-issued",
        "RETURNED,    result-already-issued",
        "STOPPED,     illegal-move"
    })
    void refusesByNameToReceiveOrRefuseTwice(DossierState state, String name) {
        Dossier dossier = dossier(state, false);

        assertThatThrownBy(() -> dossier.receive("code", 1, NOW, OFFICER, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(name));
        assertThatThrownBy(() -> dossier.refuse(REFUSE, OFFICER, NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(name));
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSED,   dossier-already-refused",
        "WITHDRAWN, dossier-already-withdrawn",
        "FINISHED,  result-already-issued",
        "RETURNED,  result-already-issued"
    })
    void refusesByNameToWithdrawWhatIsOver(DossierState state, String name) {
        assertThatThrownBy(() -> dossier(state, false).withdraw(NOW))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.type()).isEqualTo(name));
    }

    @Test
    void withdrawsAtOnceBeforeReceptionAndAsksAfterwards() {
        assertThat(dossier(DossierState.FILED, false).withdraw(NOW)).isInstanceOf(DossierWithdrawn.class);
        assertThat(dossier(DossierState.RECEIVED, false).withdraw(NOW)).isInstanceOf(WithdrawalRequested.class);
        assertThat(dossier(DossierState.IN_PROCESS, false).withdraw(NOW)).isInstanceOf(WithdrawalRequested.class);
    }

    @Test
    void asksForAWithdrawalOnce() {
        assertThatThrownBy(() -> dossier(DossierState.RECEIVED, true).withdraw(NOW))
                .isInstanceOf(WithdrawalAlreadyRequested.class);
    }

    private static Dossier dossier(DossierState state, boolean withdrawalPending) {
        return new Dossier(
                UUID.randomUUID(),
                state,
                withdrawalPending,
                UUID.randomUUID(),
                new ChosenCase("1.004222", 1, "DEFAULT"),
                Channel.ONLINE,
                ApplicantKind.CITIZEN,
                Map.of("copies", 3),
                new Offices("H26.30.01", "H26.30.01"),
                NOW);
    }
}
