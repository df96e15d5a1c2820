package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.intake.dossier.model.DossierEvent.DossierReceived;
import vn.motcua.intake.dossier.model.DossierEvent.DossierWithdrawn;
import vn.motcua.intake.dossier.model.DossierEvent.WithdrawalRequested;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.kit.lifecycle.IllegalMove;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.kit.testing.StateDiagram;

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

    @Test
    void isReceivedOnceEveryStatedGroupIsDecidedAndTellsThoseConfirmed() {
        Concessions stated = concessions("MERIT", "POOR_HOUSEHOLD");
        Dossier filed = dossier(DossierState.FILED, false, stated);
        assertThatThrownBy(() -> filed.receive("C", 1, NOW, OFFICER, NOW)).isInstanceOf(GroupsUndecided.class);

        Concessions decided = dossier(DossierState.FILED, false, filed.decide(confirm("MERIT"), OFFICER, NOW))
                .decide(new DecideOnGroup("POOR_HOUSEHOLD", Concession.Action.REJECT, "expired"), OFFICER, NOW);

        assertThat(dossier(DossierState.FILED, false, decided)
                        .receive("C", 1, NOW, OFFICER, NOW)
                        .groups())
                .containsExactly("MERIT");
    }

    @Test
    void groupsAreDecidedUntilReceptionByAnotherPersonAndEachWayOnce() {
        Dossier filed = dossier(DossierState.FILED, false, concessions("MERIT"));

        assertThatThrownBy(() -> filed.decide(confirm("MERIT"), filed.ownerRef(), NOW))
                .isInstanceOf(OwnApplication.class);
        assertThatThrownBy(() -> filed.decide(confirm("ELDERLY"), OFFICER, NOW)).isInstanceOf(InvalidRequest.class);
        Dossier confirmed = dossier(DossierState.FILED, false, filed.decide(confirm("MERIT"), OFFICER, NOW));
        assertThatThrownBy(() -> confirmed.decide(confirm("MERIT"), OFFICER, NOW))
                .isInstanceOf(IllegalMove.class);
        assertThatThrownBy(() -> dossier(DossierState.RECEIVED, false, concessions("MERIT"))
                        .decide(confirm("MERIT"), OFFICER, NOW))
                .isInstanceOf(DossierAlreadyReceived.class);
    }

    @Test
    void theLifeOfAStatedGroupIsDrawn() {
        StateDiagram.assertDrawn(
                "concession",
                "Stated group (intake-service)",
                ConcessionTransitions.TABLE.all().stream()
                        .map(move -> new StateDiagram.Transition(
                                move.from().name(),
                                move.action().name(),
                                move.to().name()))
                        .toList());
    }

    private static Concessions concessions(String... groups) {
        return new Concessions(Stream.of(groups)
                .map(group -> new Concession(group, Concession.State.STATED, null, null))
                .toList());
    }

    private static DecideOnGroup confirm(String group) {
        return new DecideOnGroup(group, Concession.Action.CONFIRM, null);
    }

    private static Dossier dossier(DossierState state, boolean withdrawalPending) {
        return dossier(state, withdrawalPending, Concessions.NONE);
    }

    private static Dossier dossier(DossierState state, boolean withdrawalPending, Concessions groups) {
        return new Dossier(
                UUID.randomUUID(),
                state,
                withdrawalPending,
                false,
                UUID.randomUUID(),
                new ChosenCase("1.004222", 1, "DEFAULT"),
                Channel.ONLINE,
                ApplicantKind.CITIZEN,
                Map.of("copies", 3),
                groups,
                new Offices("H26.30.01", "H26.30.01"),
                NOW);
    }
}
