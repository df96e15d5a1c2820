package vn.motcua.intake.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import vn.motcua.intake.dossier.events.WireNames;
import vn.motcua.intake.dossier.model.DossierState;
import vn.motcua.intake.dossier.model.Happening;
import vn.motcua.kit.testing.EventContracts;

class DossierTextsTest {

    @Test
    void everythingThatPeopleReadStandsInBothLanguages() {
        assertThat(DossierTexts.keys("vi")).isEqualTo(DossierTexts.keys("en"));
        Arrays.stream(DossierState.values())
                .forEach(state -> assertThat(DossierTexts.keys("vi")).contains("status." + state));
        Arrays.stream(Happening.values())
                .forEach(happening -> assertThat(DossierTexts.keys("vi")).contains("happening." + happening));
        assertThat(DossierTexts.step(3).vi()).isEqualTo("Tiếp nhận hồ sơ");
    }

    @Test
    void everyHappeningIsCalledOnTheWireAsItsContractSays() {
        assertThat(WireNames.of(Happening.CASE_RETURNED_TO_APPRAISER))
                .isEqualTo("vn.motcua.case.returned-to-appraiser.v1");
        Arrays.stream(Happening.values()).forEach(happening -> {
            String type = WireNames.of(happening);
            assertThat(WireNames.find(type)).contains(happening);
            assertThat(EventContracts.example(type.substring("vn.motcua.".length()), "full"))
                    .as(type)
                    .isNotEmpty();
        });
    }
}
