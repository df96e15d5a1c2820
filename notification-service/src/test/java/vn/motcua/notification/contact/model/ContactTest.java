package vn.motcua.notification.contact.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(strings = {"a@b.vn", "nguyen.van-a+mot.cua@mail.example.vn", "x_y'z@example", "A1@xn--mt-ca-cwa.vn"})
    void takesOrdinaryAddresses(String address) {
        assertThat(new Contact("A", address, "vi").reachable()).isTrue();
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
        assertThat(new Contact("A", address, "vi").reachable()).isFalse();
    }

    @Test
    void showsNothingWhenPrinted() {
        Contact contact = new Contact("Canary", "canary@example.vn", "vi");

        assertThat(contact.toString()).doesNotContainIgnoringCase("canary");
        assertThat(RecipientNews.of(UUID.randomUUID()).contact(contact).toString())
                .doesNotContainIgnoringCase("canary");
    }
}
