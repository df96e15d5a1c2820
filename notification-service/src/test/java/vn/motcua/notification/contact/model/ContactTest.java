package vn.motcua.notification.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.notification.courier.model.ChannelName;

class ContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.vn", "nguyen.van-a+mot.cua@mail.example.vn", "x_y'z@example", "A1@xn--mt-ca-cwa.vn"})
    void takesOrdinaryAddresses(String address) {
        assertThat(new Contact("A", address, "vi").reachable(ChannelName.EMAIL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@",
                "@b.vn",
                "a b@c.vn",
                "a@b@c.vn",
                "a@b.vn\r\nRCPT TO:<c@d.vn",
                "a@b.vn>",
                "\"a b\"@c.vn",
                "nguyễn@b.vn",
                "a@b.vn."
            })
    void refusesWhatAMailSystemMightMisunderstand(String address) {
        assertThat(new Contact("A", address, "vi").reachable(ChannelName.EMAIL)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "+84 912 345 678", "(84) 912-345-678", "0912.345.678", "84912345678"})
    void knowsAMobileNumberHoweverItIsWritten(String phone) {
        Contact contact = new Contact("A", "", phone, "vi");

        assertThat(contact.reachable(ChannelName.SMS)).isTrue();
        assertThat(contact.counted(ChannelName.SMS)).isEqualTo("84912345678");
    }

    /** A landline hears nothing, and whoever types a foreign or a premium number has us pay for it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "113",
                "02438252222",
                "1900 1234",
                "+1 900 555 0100",
                "0912345678;0987654321",
                "0912 34 56 7x"
            })
    void sendsToMobileNumbersOfTheCountryOnly(String phone) {
        assertThat(new Contact("A", "", phone, "vi").reachable(ChannelName.SMS)).isFalse();
    }

    @Test
    void isTriedOverTheFirstChannelThatReachesAndThenTheNext() {
        Route route = new Route(List.of(ChannelName.EMAIL, ChannelName.SMS));
        Contact both = new Contact("A", "a@b.vn", "0912345678", "vi");
        Contact phone = new Contact("A", "", "0912345678", "vi");
        Contact none = new Contact("A", "", "", "vi");

        assertThat(route.first(both)).isEqualTo(ChannelName.EMAIL);
        assertThat(route.first(phone)).isEqualTo(ChannelName.SMS);
        assertThat(route.first(none)).isEqualTo(ChannelName.EMAIL);
        assertThat(route.after(ChannelName.EMAIL, both)).contains(ChannelName.SMS);
        assertThat(route.after(ChannelName.EMAIL, none)).isEmpty();
        assertThat(route.after(ChannelName.SMS, both)).isEmpty();
        assertThat(new Route(List.of(ChannelName.EMAIL)).after(ChannelName.SMS, both))
                .as("a channel that is no longer in the order was tried: all of the order is left")
                .contains(ChannelName.EMAIL);
    }

    @Test
    void showsNothingWhenPrinted() {
        Contact contact = new Contact("Canary", "canary@example.vn", "vi");

        assertThat(contact.toString()).doesNotContainIgnoringCase("canary");
        assertThat(RecipientNews.of(UUID.randomUUID()).contact(contact).toString())
                .doesNotContainIgnoringCase("canary");
    }
}
