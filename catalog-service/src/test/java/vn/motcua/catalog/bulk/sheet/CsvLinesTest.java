package vn.motcua.catalog.bulk.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.reading.UnreadableFile;

class CsvLinesTest {

    private static void refuses(ThrowingCallable reading, String rule, Map<String, ?> arguments) {
        assertThatExceptionOfType(UnreadableFile.class).isThrownBy(reading).satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.arguments()).isEqualTo(arguments);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code,name.vi\n1.001193,Khai sinh",
                "\uFEFFcode;name.vi\r\n1.001193;Khai sinh\r\n",
                "\n\n\"code\"\t\"NAME.VI\"\n1.001193\t\"Khai sinh\"",
                "name.vi;code;;\nKhai sinh;1.001193;;",
                "sep=|\ncode|name.vi\n1.001193|Khai sinh",
                "\uFEFF\"name.vi\",code\nKhai sinh,1.001193"
            })
    void readsEveryUsualWayToWriteCsv(String text) throws IOException {
        InputStream file = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));

        assertThat(Sheets.content(SheetFile.csv(file)).toString())
                .isEqualTo("{\"code\":\"1.001193\",\"name\":{\"vi\":\"Khai sinh\"}}");
    }

    @Test
    void readsWhatExcelSavesWhereTheCommaIsInNumbers() throws IOException {
        assertThat(Sheets.content(SheetFile.csv(Sheets.resource("semicolons.csv"))))
                .isEqualTo(Samples.JSON.readTree("""
                    {"code": "1.004194", "name": {"vi": "Đăng ký \\"tạm trú\\""}, "channels": ["COUNTER", "ONLINE"],
                     "requirements": "Dòng một;\\ndòng hai",
                     "cases": [{"code": "DEFAULT", "fees": [
                       {"name": {"vi": "Lệ phí"}, "rule": {"amount": 10000}}, {"name": {"vi": "Phí"}, "rule": {"amount": 7000}}]}]}
                    """));
    }

    @Test
    void aCellWithLineBreaksIsOneRowAsSpreadsheetsCount() throws IOException {
        assertThat(Sheets.rows(Sheets.csv("code,name.vi", "1.001193,\"a", "b", "c\"", "x,")))
                .last()
                .extracting("reason.row")
                .isEqualTo(3);
    }

    @Test
    @Timeout(20)
    void aCellOfAnyLengthIsLookedThroughOnce() throws IOException {
        String words = "A".repeat(300_000);
        String quoted = "x".repeat(100_000);

        assertThat(Sheets.rows(Sheets.csv("code,name.vi", "1.001193," + words, "1.000894,\"=\"\"" + quoted + "\"\"\"")))
                .hasSize(2);
        assertThat(Sheets.rows(Sheets.csv(
                        "code,case.code,fee.name.vi,fee.tiers", "1.001193,DEFAULT,Phí,1:" + " ".repeat(300_000) + "x")))
                .hasSize(1);
    }

    @Test
    void aHintThatSeparatesNothingIsAColumnThatDoesNotExist() {
        for (String hint : new String[] {"sep=\"", "sep=x", "sep=\"\"", "sep="}) {
            assertThatExceptionOfType(UnreadableFile.class)
                    .as(hint)
                    .isThrownBy(() -> Sheets.rows(Sheets.csv(hint, "code,name.vi", "1.001193,Khai sinh")));
        }
    }

    @Test
    void refusesAColumnThatDoesNotExist() {
        refuses(() -> Sheets.csv("code,nmae.vi"), "unknown-column", Map.of("column", "nmae.vi"));
    }

    @Test
    void refusesAColumnThatComesTwice() {
        refuses(() -> Sheets.csv("code,name.vi,Name.vi"), "column-twice", Map.of("column", "name.vi"));
    }

    @Test
    void refusesAHeaderThatDoesNotSayWhatLinesBelongTo() {
        refuses(() -> Sheets.csv("name.vi,level"), "column-missing", Map.of("column", "code"));
        refuses(() -> Sheets.csv("code,document.code"), "column-missing", Map.of("column", "case.code"));
        refuses(
                () -> Sheets.csv("code,case.code,document.name.vi"),
                "column-missing",
                Map.of("column", "document.code"));
        refuses(() -> Sheets.csv(""), "column-missing", Map.of("column", "code"));
    }

    @Test
    void refusesAValueUnderNoColumnOnly() throws IOException {
        refuses(
                () -> Sheets.rows(Sheets.csv("code,name.vi", "1.001193", "1.000894,Kết hôn,lạc")),
                "wrong-number-of-cells",
                Map.of("line", 3));
        assertThat(Sheets.rows(Sheets.csv("code,name.vi", "1.001193", "1.000894,Kết hôn, ,")))
                .hasSize(2);
    }

    @Test
    void refusesAQuoteThatNobodyClosed() {
        refuses(
                () -> Sheets.rows(Sheets.csv("code,name.vi", "1.001193,x", "1.000894,\"Kết hôn", "2.000635,y")),
                "quotes-open",
                Map.of("line", 3));
    }

    @Test
    void aQuoteThatNobodyClosedDoesNotDrawInTheWholeFile() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        InputStream file = new SequenceInputStream(
                new ByteArrayInputStream("code,name.vi\n1.001193,\"".getBytes(StandardCharsets.UTF_8)), endless);

        refuses(() -> Sheets.rows(SheetFile.csv(file)), "line-too-long", Map.of("line", 2));
    }

    @Test
    void saysInWhichLineTheTextIsNoUtf8() {
        byte[] file = "code,name.vi\n1.001193,Khai sinh\n1.000894,K?t hôn\n".getBytes(StandardCharsets.UTF_8);
        file["code,name.vi\n1.001193,Khai sinh\n1.000894,K".length()] = (byte) 0xEA;

        refuses(() -> Sheets.rows(SheetFile.csv(new ByteArrayInputStream(file))), "not-utf8", Map.of("line", 3));
        refuses(
                () -> SheetFile.csv(new ByteArrayInputStream("code\n".getBytes(StandardCharsets.UTF_16))),
                "not-utf8",
                Map.of("line", 1));
    }

    @Test
    void closesTheStreamWhenTheHeaderCannotBeRead() {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream file = new ByteArrayInputStream("what".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        refuses(() -> SheetFile.csv(file), "unknown-column", Map.of("column", "what"));
        assertThat(closed).isTrue();
    }
}
