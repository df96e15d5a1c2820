package vn.motcua.payment.gateway.vietqr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same day of the same account, as three formats tell it. */
class StatementsTest {

    private static final String ACCOUNT = "1021234567";

    static final String CSV = """
            Ngày giao dịch,Số tham chiếu,Ghi nợ,Ghi có,Nội dung
            08/10/2026,FT26281000001,,"10,000",MC0A1B2C3D4E5F42 phi ho so
            08/10/2026,FT26281000002,,250.000,"nop tien, le phi"
            09/10/2026,FT26281000003,"5,500",,phi chuyen tien
            """;

    static final String MT940 = """
            :20:STMT261009
            :25:970436/1021234567
            :28C:281/1
            :60F:C261008VND1000000,00
            :61:2610081008C10000,00NTRFNONREF//FT26281000001
            :86:MC0A1B2C3D4E5F42
             phi ho so
            :61:261008C250000,NTRFREF2//FT26281000002
            :86:nop tien, le phi
            :61:261009D5500,00NCHGREF3//FT26281000003
            :86:phi chuyen tien
            :62F:C261009VND1254500,00
            -
            """;

    static final String CAMT053 = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><Stmt>
            <Acct><Id><Othr><Id>1021234567</Id></Othr></Id></Acct>
            <Ntry><Amt Ccy="VND">10000</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-10-08</Dt></BookgDt>
              <AcctSvcrRef>FT26281000001</AcctSvcrRef>
              <NtryDtls><TxDtls><RmtInf><Ustrd>MC0A1B2C3D4E5F42</Ustrd><Ustrd>phi ho so</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="VND">250000.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><BookgDt><Dt>2026-10-08</Dt></BookgDt>
              <AcctSvcrRef>FT26281000002</AcctSvcrRef>
              <NtryDtls><TxDtls><RmtInf><Ustrd>nop tien, le phi</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="VND">5500</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-10-09</Dt></BookgDt>
              <AcctSvcrRef>FT26281000003</AcctSvcrRef><AddtlNtryInf>phi chuyen tien</AddtlNtryInf></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private static final List<StatementLine> LINES = List.of(
            line("FT26281000001", "2026-10-08", 10_000, "MC0A1B2C3D4E5F42 phi ho so"),
            line("FT26281000002", "2026-10-08", 250_000, "nop tien, le phi"),
            line("FT26281000003", "2026-10-09", -5_500, "phi chuyen tien"));

    private static StatementLine line(String reference, String day, long amount, String content) {
        return new StatementLine(ACCOUNT, reference, LocalDate.parse(day), amount, content);
    }

    @Test
    void allFormatsTellTheSame() {
        assertThat(CsvStatement.read(ACCOUNT, CSV)).isEqualTo(LINES);
        assertThat(CsvStatement.read(
                        ACCOUNT, "\uFEFFdate;reference;debit;credit;content\n08/10/2026;FT26281000001;;10.000;phi\n"))
                .containsExactly(line("FT26281000001", "2026-10-08", 10_000, "phi"));
        assertThat(Mt940Statement.read(ACCOUNT, MT940)).isEqualTo(LINES);
        assertThat(Camt053Statement.read(ACCOUNT, CAMT053)).isEqualTo(LINES);
    }

    @Test
    void aLineWithoutANumberIsKnownByWhatItSays() {
        String twice = "date,credit,content\n2026-10-08,10000,phi\n2026-10-08,10000,phi\n";

        List<StatementLine> read = CsvStatement.read(ACCOUNT, twice);

        assertThat(read).extracting(StatementLine::reference).doesNotHaveDuplicates();
        assertThat(CsvStatement.read(ACCOUNT, twice)).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 10000",
        "'10,000', 10000",
        "10.000, 10000",
        "1.234.567, 1234567",
        "10000.00, 10000",
        "'1,234,567.00', 1234567",
    })
    void readsAmountsAsBanksWriteThem(String written, long amount) {
        assertThat(StatementText.amount(1, written)).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e5", "10.5", "10,00,000", "9999999999999999999", "10 000 VND"})
    void refusesAmountsThatAreNone(String written) {
        assertThatThrownBy(() -> StatementText.amount(1, written)).isInstanceOf(UnreadableStatement.class);
    }

    @Test
    void refusesStatementsOfOtherAccountsAndCurrencies() {
        for (String text : List.of(
                CAMT053.replace("1021234567", "1021234568"), CAMT053.replaceFirst("Ccy=\"VND\"", "Ccy=\"USD\""))) {
            assertThatThrownBy(() -> Camt053Statement.read(ACCOUNT, text)).isInstanceOf(UnreadableStatement.class);
        }
        for (String text :
                List.of(MT940.replace("1021234567", "1021234568"), MT940.replace("60F:C261008VND", "60F:C261008USD"))) {
            assertThatThrownBy(() -> Mt940Statement.read(ACCOUNT, text)).isInstanceOf(UnreadableStatement.class);
        }
    }

    @Test
    void readsNoEntitiesAndNoBottomlessDocuments() {
        for (String text : List.of(
                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>",
                "<a>".repeat(100_000),
                "",
                "no xml",
                CAMT053.substring(0, 900))) {
            assertThatThrownBy(() -> Camt053Statement.read(ACCOUNT, text)).isInstanceOf(UnreadableStatement.class);
        }
    }

    @Test
    void refusesTablesThatAreNoStatement() {
        for (String text :
                List.of("a,b\n1,2\n", "date,credit,content\n2026-13-01,1,x\n", "date,content\n2026-10-08,x\n")) {
            assertThatThrownBy(() -> CsvStatement.read(ACCOUNT, text)).isInstanceOf(UnreadableStatement.class);
        }
    }
}
