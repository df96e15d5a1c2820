package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.reading.ReadRow.Refused;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

class GeneralPartTest {

    @Test
    void namesOnlyInVietnamese() {
        assertThat(Answers.procedure("'TENTTHC':'Đăng ký kết hôn'").content()).hasToString("""
                {"code":"1.000894","name":{"vi":"Đăng ký kết hôn"}}""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1872/QĐ-BTP                                    | 1872/QĐ-BTP |
                    Quyết định số 1872/QĐ-BTP ngày 04/09/2020      | 1872/QĐ-BTP | 2020-09-04
                    1872/QĐ-BTP, ngày 4-9-2020 của Bộ trưởng       | 1872/QĐ-BTP | 2020-09-04
                    """)
    void readsTheDecision(String text, String number, @Nullable String date) {
        var decision = Answers.procedure("'SOQUYETDINH':'" + text + "','MACOQUANCONGBO':'G15'")
                .content()
                .path("decision");
        assertThat(decision.path("number").asText()).isEqualTo(number);
        assertThat(decision.path("date").textValue()).isEqualTo(date);
        assertThat(decision.path("source").asText())
                .isEqualTo("Cơ sở dữ liệu quốc gia về thủ tục hành chính; cơ quan công bố: G15");
    }

    @Test
    void leavesOutADecisionsImpossibleDayAndSeveralDecisions() {
        Understood impossible = Answers.procedure("'SOQUYETDINH':'1/QĐ-BTP ngày 31/02/2024'");
        assertThat(impossible.content().path("decision").path("number").asText())
                .isEqualTo("1/QĐ-BTP");
        assertThat(Answers.leftOut(impossible)).containsExactly("SOQUYETDINH decision-date");
        Understood two = Answers.procedure("'SOQUYETDINH':'1/QĐ-BTP ngày 01/02/2024; 2/QĐ-BTP ngày 3/2/2024'");
        assertThat(two.content().path("decision").has("number")).isFalse();
        assertThat(Answers.leftOut(two)).containsExactly("SOQUYETDINH several-decisions");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đã bãi bỏ", "HẾT HIỆU LỰC", "huỷ công khai", "Bị bãi bỏ theo Quyết định 12/QĐ-BTP"})
    void refusesWhatIsAbolishedAtTheSource(String status) {
        assertThat(Answers.read("[{\"MATTHC\":\"1.000894\",\"TRANGTHAI\":\"%s\"}]".formatted(status)))
                .singleElement()
                .isInstanceOfSatisfying(Refused.class, row -> {
                    assertThat(row.reason().rule()).isEqualTo("abolished-at-source");
                    assertThat(row.reason().code()).isEqualTo("1.000894");
                    assertThat(row.reason().value()).isEqualTo(status);
                });
    }

    @Test
    void takesWhatIsInForceAndNamesAStatusThatItDoesNotKnow() {
        assertThat(Answers.procedure("'TRANGTHAI':1").leftOut()).isEmpty();
        assertThat(Answers.procedure("'TRANGTHAI':'Còn hiệu lực'").leftOut()).isEmpty();
        assertThat(Answers.leftOut(Answers.procedure("'TRANGTHAI':7"))).containsExactly("TRANGTHAI unknown-status");
        for (String status : List.of("Chưa bãi bỏ", "Hết hiệu lực một phần")) {
            assertThat(Answers.leftOut(Answers.procedure("'TRANGTHAI':'%s'".formatted(status))))
                    .containsExactly("TRANGTHAI unknown-status");
        }
    }

    @Test
    void takesOneSectorAndLeavesOutSeveral() {
        Understood one = Answers.procedure(
                "'LINHVUCTHUCHIEN':[{'MALINHVUC':'HT','TENLINHVUC':'Hộ tịch'},{'MALINHVUC':'HT','TENLINHVUC':'Hộ  tịch'}]");
        assertThat(one.content().path("sector")).hasToString("{\"code\":\"HT\",\"name\":{\"vi\":\"Hộ tịch\"}}");
        Understood two = Answers.procedure(
                "'LINHVUCTHUCHIEN':[{'MALINHVUC':'HT'},{'MALINHVUC':'CT','TENLINHVUC':'Chứng thực'}]");
        assertThat(two.content().has("sector")).isFalse();
        assertThat(Answers.leftOut(two)).containsExactly("LINHVUCTHUCHIEN several-sectors");
    }

    @Test
    void knowsBeneficiariesByNameAndLeavesOutEachOther() {
        Understood row = Answers.procedure("""
                'DOITUONGTHUCHIEN':[{'MADOITUONG':'2','TENDOITUONG':'Doanh  nghiệp'},{'TENDOITUONG':'công dân việt nam'},
                {'TENDOITUONG':'Tổ chức (không bao gồm doanh nghiệp, HTX)'},'Hộ kinh doanh<br>Hợp tác xã']""");
        assertThat(row.content().path("beneficiaries"))
                .hasToString("[\"CITIZEN\",\"ENTERPRISE\",\"HOUSEHOLD_BUSINESS\"]");
        assertThat(row.leftOut())
                .extracting(finding -> finding.field() + " " + finding.value())
                .containsExactly(
                        "DOITUONGTHUCHIEN[2].TENDOITUONG Tổ chức (không bao gồm doanh nghiệp, HTX)",
                        "DOITUONGTHUCHIEN[3] Hợp tác xã");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'Cấp Xã'                                             | COMMUNE  |
                    {'CAPTHUCHIEN':'CẤP TỈNH'}                           | PROVINCE |
                    [{'CAPTHUCHIEN':'Cấp Xã'},{'CAPTHUCHIEN':'Cấp Tỉnh'}] | BOTH     |
                    'Cấp Tỉnh, Cấp Huyện'                                | PROVINCE | CAPTHUCHIEN district-level
                    ['Cấp Bộ']                                           |          | CAPTHUCHIEN[0] unknown-level
                    """, quoteCharacter = '\0')
    void readsTheLevel(String value, @Nullable String level, @Nullable String leftOut) {
        Understood row = Answers.procedure("'CAPTHUCHIEN':" + value);
        assertThat(row.content().path("level").textValue()).isEqualTo(level);
        assertThat(Answers.leftOut(row)).isEqualTo(leftOut == null ? List.of() : List.of(leftOut));
    }

    @Test
    void readsAgenciesInBothFormsAndLeavesOutTheRest() {
        Understood row = Answers.procedure("""
                'COQUANTHUCHIEN':[{'MADONVI':'H26.15.02'},{'MADONVI':'000.00.11.H26'},{'MADONVI':'000.02.19.H26'},
                {'MADONVI':'000.00.00.h26'},{'MADONVI':'H55.242'},{'MADONVI':'','TENDONVI':'Công an cấp xã'},'Sở Tư pháp']""");
        assertThat(row.content().path("competentUnits"))
                .hasToString("[\"H26\",\"H26.11\",\"H26.15.02\",\"H26.19.02\"]");
        assertThat(Answers.leftOut(row))
                .containsExactly(
                        "COQUANTHUCHIEN[4].MADONVI agency-code",
                        "COQUANTHUCHIEN[5].TENDONVI agency-without-code",
                        "COQUANTHUCHIEN[6] agency-without-code");
    }

    @Test
    void readsLegalGroundsOnceEach() {
        Understood row = Answers.procedure("""
                'CANCUPHAPLY':[{'SOVANBAN':'60/2014/QH13','TENVANBAN':'Luật Hộ tịch'},
                {'SOVANBAN':'60/2014/QH13','TENVANBAN':'Luật&nbsp;Hộ tịch'},{'SOVANBAN':null,'TENVANBAN':''}]""");
        assertThat(row.content().path("legalGrounds"))
                .hasToString("[{\"number\":\"60/2014/QH13\",\"name\":\"Luật Hộ tịch\"}]");
    }

    @Test
    void makesResultCodesFitAndKeepsTheNationalOnes() {
        Understood row = Answers.procedure("""
                'KETQUATHUCHIEN':[{'MAKETQUA':'KQ.G15.000031','TENKETQUA':'Giấy khai sinh'},
                {'TENKETQUA':'Trích lục đăng ký'},{'MAKETQUA':null,'TENKETQUA':' '}]""");
        assertThat(row.content().path("results")).hasToString("""
                [{"code":"KQ_G15_000031","nationalCode":"KQ.G15.000031","name":{"vi":"Giấy khai sinh"}},\
                {"code":"TRICH_LUC_DANG_KY","name":{"vi":"Trích lục đăng ký"}}]""");
        assertThat(Answers.leftOut(row)).containsExactly("KETQUATHUCHIEN[2].TENKETQUA part-unnamed");
    }

    @Test
    void keepsRequirementsLineByLineUnlessThereAreNone() {
        assertThat(Answers.procedure("'YEUCAU':'<p>Đủ 18 tuổi</p><p>Tự nguyện</p>'")
                        .content()
                        .path("requirements")
                        .asText())
                .isEqualTo("Đủ 18 tuổi\nTự nguyện");
        assertThat(Answers.procedure("'YEUCAU':'Không có.'").content().has("requirements"))
                .isFalse();
    }

    @Test
    void leavesOutWhatHasAnotherShape() {
        Understood row = Answers.procedure(
                "'TENTTHC':{'vi':'Tên'},'KETQUATHUCHIEN':['Giấy'],'YEUCAU':true,'CACHTHUCTHUCHIEN':[[1]],'KHAC':{'x':1}");
        assertThat(row.content()).hasToString("{\"code\":\"1.000894\"}");
        assertThat(Answers.leftOut(row))
                .containsExactlyInAnyOrder(
                        "TENTTHC unexpected-shape",
                        "KETQUATHUCHIEN[0] unexpected-shape",
                        "YEUCAU unexpected-shape",
                        "CACHTHUCTHUCHIEN[0] unexpected-shape");
    }
}
