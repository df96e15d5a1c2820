package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

class StatedFeeTest {

    private static final String FEE = "CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI[0]";

    private static Understood at(String fees) {
        return Answers.procedure("'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[{'PHILEPHI':[%s]}]}]".formatted(fees));
    }

    private static JsonNode fees(Understood row) {
        return row.content().path("cases").path(0).path("fees");
    }

    @Test
    void takesOverWhatTheSourceKnowsAndNoMore() {
        Understood row =
                at("{'MAPHILEPHI':'PLP01','SOTIEN':'10.000','DONVI':'Đồng','MOTA':'Lệ phí đăng ký thường trú'}");
        assertThat(fees(row)).hasToString("""
                [{"name":{"vi":"Lệ phí đăng ký thường trú"},"nationalCode":"PLP01","kind":"CHARGE",\
                "rule":{"type":"FLAT","amount":10000}}]""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'SOTIEN':'8000','DONVI':'Đồng'",
                "'SOTIEN':8000,'DONVI':'VNĐ'",
                "'SOTIEN':8000.0,'DONVI':'đ'",
                "'SOTIEN':'8.000','DONVI':'đồng'",
                "'SOTIEN':'8,000 đồng'",
                "'SOTIEN':'8.000đ','DONVI':'Đồng'",
                "'SOTIEN':'8.000,00','DONVI':'Đồng'",
                "'SOTIEN':'8.000 VND','DONVI':'Đồng/hồ sơ'"
            })
    void readsAmounts(String fee) {
        assertThat(fees(at("{" + fee + "}"))).hasToString("[{\"rule\":{\"type\":\"FLAT\",\"amount\":8000}}]");
    }

    @ParameterizedTest
    @CsvSource({
        "Đồng/bản,copies",
        "đồng/ bản sao,copies",
        "Đồng/Trang,pages",
        "đồng/người,persons",
        "Đồng/trường hợp,cases"
    })
    void readsWhatAnAmountIsFor(String unit, String quantity) {
        String rule = "[{\"rule\":{\"type\":\"PER_UNIT\",\"quantity\":\"%s\",\"amount\":8000}}]".formatted(quantity);
        assertThat(fees(at("{'SOTIEN':'8.000','DONVI':'%s'}".formatted(unit)))).hasToString(rule);
        assertThat(fees(at("{'SOTIEN':'8.000 %s'}".formatted(unit)))).hasToString(rule);
    }

    @ParameterizedTest
    @CsvSource({"Phí chứng thực,FEE", "LỆ PHÍ cấp giấy,CHARGE", "Mức thu,", "Phi địa giới,"})
    void tellsTheKindByTheFirstWords(String words, @Nullable String kind) {
        Understood row = at("{'SOTIEN':8000,'DONVI':'Đồng','MOTA':'%s'}".formatted(words));
        assertThat(fees(row).path(0).path("kind").textValue()).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'SOTIEN':0",
                "'SOTIEN':'0','DONVI':'Đồng'",
                "'SOTIEN':'Không'",
                "'SOTIEN':'Miễn phí'",
                "'SOTIEN':0,'MOTA':'Không thu phí theo Nghị quyết 12/NQ-HĐND'",
                "'MOTA':'Miễn lệ phí'"
            })
    void saysThatNothingIsToBePaid(String fee) {
        Understood row = at("{" + fee + "}");
        assertThat(fees(row)).hasToString("[]");
        assertThat(row.leftOut()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
                    'SOTIEN':'2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang, tối đa 200.000' | .SOTIEN several-fees
                    'SOTIEN':2000,'DONVI':'Đồng/trang','MOTA':'2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang' | .MOTA several-fees
                    'SOTIEN':20000,'DONVI':'Đồng','MOTA':'Lệ phí: 10.000 đồng'           | .MOTA several-fees
                    'SOTIEN':8000,'DONVI':'Đồng','MOTA':'Phí: 8.000 đồng/bản'            | .MOTA several-fees
                    'SOTIEN':20000,'DONVI':'Đồng','MOTA':'Lệ phí, giảm 50% nếu trực tuyến' | .MOTA several-fees
                    'SOTIEN':0,'DONVI':'Đồng','MOTA':'Lệ phí 100.000 đồng'               | .MOTA several-fees
                    'SOTIEN':0,'DONVI':'Đồng','MOTA':'Theo Nghị quyết của HĐND tỉnh'     | .MOTA fee-set-elsewhere
                    'SOTIEN':null,'MOTA':'Theo biểu phí'                                 | .MOTA fee-in-words
                    'SOTIEN':'theo quy định'                                             | .SOTIEN fee-amount
                    'SOTIEN':-8000,'DONVI':'Đồng'                                        | .SOTIEN fee-amount
                    'SOTIEN':8.000,'DONVI':'Đồng'                                        | .SOTIEN fee-amount
                    'SOTIEN':'1.234,567','DONVI':'Đồng'                                  | .SOTIEN fee-amount
                    'SOTIEN':99999999999999999999,'DONVI':'Đồng'                         | .SOTIEN fee-amount
                    'SOTIEN':8000                                                        | .SOTIEN fee-unit
                    'SOTIEN':5,'DONVI':'USD'                                             | .DONVI fee-unit
                    'SOTIEN':8000,'DONVI':'Đồng/lô'                                      | .DONVI fee-unit
                    """)
    void leavesOut(String fee, String leftOut) {
        Understood row = at("{" + fee + "}");
        assertThat(row.content().path("cases").path(0).has("fees")).isFalse();
        assertThat(Answers.leftOut(row)).containsExactly(FEE + leftOut);
    }

    @Test
    void saysNothingWhereNothingStands() {
        Understood row = at("{'SOTIEN':null,'MOTA':''}");
        assertThat(row.content().path("cases").path(0).has("fees")).isFalse();
        assertThat(row.leftOut()).isEmpty();
    }

    @Test
    void addsFeesOfDifferentKindsAndLeavesOutAlternativesOfOne() {
        Understood both = at("""
                {'SOTIEN':100000,'DONVI':'Đồng','MOTA':'Phí thẩm định'},{'SOTIEN':20000,'DONVI':'Đồng','MOTA':'Lệ phí cấp giấy'}""");
        assertThat(fees(both)).hasSize(2);
        Understood alternatives = at("""
                {'SOTIEN':25000,'DONVI':'Đồng','MOTA':'Lệ phí, cá nhân'},{'SOTIEN':100000,'DONVI':'Đồng','MOTA':'Lệ phí, tổ chức'}""");
        assertThat(alternatives.content().path("cases").path(0).has("fees")).isFalse();
        assertThat(alternatives.leftOut())
                .extracting(finding -> finding.rule() + " " + finding.value())
                .containsExactly("several-fees 25000 Đồng Lệ phí, cá nhân", "several-fees 100000 Đồng Lệ phí, tổ chức");
    }

    @Test
    void neverClaimsThatNothingIsToBePaidWhereAFeeWasLeftOut() {
        Understood row = Answers.procedure("""
                'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[{'PHILEPHI':[{'SOTIEN':0}]}]},
                {'KENH':2,'THOIGIAN':[{'PHILEPHI':[{'SOTIEN':5,'DONVI':'USD'}]}]}]""");
        assertThat(row.content().path("cases").path(0).has("fees")).isFalse();
    }
}
