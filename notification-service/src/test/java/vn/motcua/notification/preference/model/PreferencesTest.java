package vn.motcua.notification.preference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.notification.courier.model.ChannelName.EMAIL;
import static vn.motcua.notification.courier.model.ChannelName.SMS;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.notification.courier.model.ChannelName;

class PreferencesTest {

    private static final List<ChannelName> INSTALLATION = List.of(EMAIL, SMS);

    @Test
    void whatIsChosenComesFirstAndTheLawsLettersGoOverTheRestToo() {
        Preferences telephone = new Preferences(List.of(SMS), null, null);
        Preferences inbox = new Preferences(List.of(), null, null);

        assertThat(Preferences.NONE.order(INSTALLATION, false)).isEqualTo(INSTALLATION);
        assertThat(telephone.order(INSTALLATION, false)).containsExactly(SMS);
        assertThat(telephone.order(INSTALLATION, true)).containsExactly(SMS, EMAIL);
        assertThat(inbox.order(INSTALLATION, false)).isEmpty();
        assertThat(inbox.order(INSTALLATION, true)).isEqualTo(INSTALLATION);
        assertThat(telephone.order(List.of(EMAIL), false))
                .as("an installation without short messages")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "21:00, 07:00, 2026-11-30T13:59:59Z, PT0S",
        "21:00, 07:00, 2026-11-30T14:00:00Z, PT10H",
        "21:00, 07:00, 2026-11-30T23:59:00Z, PT1M",
        "21:00, 07:00, 2026-12-01T00:00:00Z, PT0S",
        "12:00, 13:30, 2026-11-30T05:30:00Z, PT1H",
        "12:00, 12:00, 2026-11-30T05:00:00Z, PT0S"
    })
    void quietHoursEndInTheMorningOfVietNam(LocalTime from, LocalTime to, Instant now, Duration left) {
        assertThat(new QuietHours(from, to).left(now)).isEqualTo(left);
    }

    @Test
    void onlyATelephoneIsSilentAndNotForTheLaw() {
        Preferences quiet = new Preferences(null, new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)), null);
        Instant night = Instant.parse("2026-11-30T15:00:00Z");

        assertThat(quiet.wait(SMS, false, night)).isEqualTo(Duration.ofHours(9));
        assertThat(quiet.wait(SMS, true, night)).isZero();
        assertThat(quiet.wait(EMAIL, false, night)).isZero();
        assertThat(Preferences.NONE.wait(SMS, false, night)).isZero();
    }
}
