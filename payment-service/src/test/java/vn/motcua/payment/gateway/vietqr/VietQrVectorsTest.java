package vn.motcua.payment.gateway.vietqr;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Our text of a VietQR code against other people's: {@code vietqr/vectors.json} was made by the npm package vietnam-qr-pay 1.5.1, with
 *
 * <pre>
 * npm pack vietnam-qr-pay@1.5.1 &amp;&amp; tar xzf vietnam-qr-pay-1.5.1.tgz &amp;&amp; node make-vectors.cjs &gt; vectors.json
 * </pre>
 *
 * where {@code make-vectors.cjs} stands beside it.
 */
class VietQrVectorsTest {

    private static final UUID FEE = UUID.fromString("0190f3c2-7d1e-7a64-8a57-0a1b2c3d4e5f");

    @Test
    void writesWhatOthersWrite() throws IOException {
        JsonNode vectors =
                new ObjectMapper().readTree(VietQrVectorsTest.class.getResourceAsStream("/vietqr/vectors.json"));

        assertThat(vectors).hasSize(5).allSatisfy(vector -> assertThat(VietQrPayload.of(
                        vector.path("bin").textValue(),
                        vector.path("account").textValue(),
                        vector.path("amount").longValue(),
                        vector.path("content").textValue()))
                .isEqualTo(vector.path("payload").textValue()));
    }

    @Test
    void isTheChecksumOfTheStandard() {
        assertThat(VietQrPayload.crc("123456789")).isEqualTo(0x29B1);
    }

    @Test
    void isReadBackFromThePicture() throws Exception {
        String text = VietQrPayload.of("970436", "1021234567", 10_000, TransferCode.of(FEE));
        BufferedImage image = Objects.requireNonNull(
                ImageIO.read(new ByteArrayInputStream(QrPicture.of(text).png())));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());

        var read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))));

        assertThat(read.getText()).isEqualTo(text);
        assertThat(QrPicture.of(text).svg()).startsWith("<svg ").contains("M4 4h1v1h-1z");
    }

    @Test
    void aCodeIsFoundWhateverTheBankHasDoneToIt() {
        String code = TransferCode.of(FEE);
        assertThat(code).matches("MC0A1B2C3D4E5F\\d\\d");

        for (String content : new String[] {
            code,
            code.toLowerCase(java.util.Locale.ROOT),
            "IBFT NGUYEN VAN A chuyen tien " + code + " phi ho so",
            code.substring(0, 5) + " " + code.substring(5, 9) + "-" + code.substring(9),
            code.substring(0, 7) + "\n" + code.substring(7),
            code.replace("0A", "OA"),
            code.replace("1B", "IB"),
            code + " " + code
        }) {
            assertThat(TransferCode.endIn(content)).as(content).hasValue("0a1b2c3d4e5f");
        }
    }

    @Test
    void noCodeIsGuessed() {
        String code = TransferCode.of(FEE);
        String other = TransferCode.of(UUID.fromString("0190f3c2-7d1e-7a64-8a57-ffffffffffff"));

        for (String content : new String[] {
            "", "nop phi ho so", code.substring(0, 15), "MC0A1B2C3D4E5F", code + " " + other, "MC" + "9".repeat(14)
        }) {
            assertThat(TransferCode.endIn(content)).as(content).isEmpty();
        }
    }

    @Property
    void oneWrongSignOrTwoExchangedOnesAreNeverAnotherFee(
            @ForAll("ends") String end, @ForAll int place, @ForAll int sign) {
        String code = TransferCode.of(UUID.fromString("0190f3c2-7d1e-7a64-8a57-" + end));
        int at = 2 + Math.floorMod(place, 14);
        char wrong = "0123456789ABCDEF".charAt(Math.floorMod(sign, at < 14 ? 16 : 10));
        String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
        int next = 2 + Math.floorMod(place, 11);
        String exchanged =
                code.substring(0, next) + code.charAt(next + 1) + code.charAt(next) + code.substring(next + 2);

        for (String content : new String[] {mistyped, exchanged}) {
            TransferCode.endIn(content).ifPresent(found -> assertThat(found).isEqualTo(end));
        }
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(12);
    }
}
