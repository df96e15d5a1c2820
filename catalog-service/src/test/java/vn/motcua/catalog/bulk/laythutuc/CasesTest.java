package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

class CasesTest {

    private static final String TWO = "'THANHPHANHOSO':[{'TRUONGHOP':'Cấp mới'},{'TRUONGHOP':'Cấp lại'}],";

    private static JsonNode cases(Understood row) {
        return row.content().path("cases");
    }

    private static List<String> each(Understood row, String field) {
        return StreamSupport.stream(cases(row).spliterator(), false)
                .map(one -> one.path("code").asText() + " " + one.path(field))
                .toList();
    }

    private static String time(String words, int amount) {
        return "{'THOIGIANGIAIQUYET':%d,'DONVITINH':'Ngày làm việc','MOTA':'%s'}".formatted(amount, words);
    }

    private static String limit(int amount) {
        return "{\"amount\":%d,\"unit\":\"WORKING_DAY\"}".formatted(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "' <br> '", "'Bao gồm:'", "'Thành phần hồ sơ'", "'-'"})
    void callsACaseWithoutANameTheGeneralOne(String name) {
        assertThat(cases(Answers.procedure("'THANHPHANHOSO':{'TRUONGHOP':%s}".formatted(name))))
                .hasToString("""
                [{"code":"DEFAULT","name":{"vi":"Trường hợp chung","en":"General case"}}]""");
    }

    @Test
    void makesOneCaseForLimitsWithoutDocuments() {
        Understood row = Answers.procedure("'CACHTHUCTHUCHIEN':{'KENH':1,'THOIGIAN':%s}".formatted(time("", 3)));
        assertThat(each(row, "limits")).containsExactly("DEFAULT [" + limit(3) + "]");
    }

    @Test
    void mergesTheSameCaseAndKeepsCasesApartThatOnlyMarksTellApart() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':[{'TRUONGHOP':'Cấp bản','GIAYTO':[{'TENGIAYTO':'Đơn'}]},{'TRUONGHOP':'CẤP  BẢN.','GIAYTO':[{'TENGIAYTO':'Ảnh'}]},
                {'TRUONGHOP':'Cấp bán'}]""");
        assertThat(cases(row)).hasSize(2);
        assertThat(cases(row).path(0).path("documents")).hasSize(2);
        assertThat(cases(row).findValuesAsText("code")).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameCodesInWhateverOrderCasesStand() {
        String shared = "Cấp giấy phép xây dựng mới đối với công trình không theo tuyến ";
        String one = "{'TRUONGHOP':'" + shared + "tôn giáo'}";
        String two = "{'TRUONGHOP':'" + shared + "tín ngưỡng'}";
        String three = "{'TRUONGHOP':'Gia hạn'}";
        List<String> codes = codes(one, two, three);
        assertThat(codes(three, two, one)).isEqualTo(codes.reversed());
        assertThat(codes).allMatch(code -> code.matches("[A-Z][A-Z0-9_]{0,39}")).doesNotHaveDuplicates();
        assertThat(codes(one).getFirst()).isEqualTo("CAP_GIAY_PHEP_XAY_DUNG_MOI_DOI_VOI_CONG");
    }

    private static List<String> codes(String... cases) {
        return each(Answers.procedure("'THANHPHANHOSO':[" + String.join(",", cases) + "]"), "x").stream()
                .map(String::strip)
                .toList();
    }

    @Test
    void makesCodesOfNamesThatHaveNoLatinLettersOrBeginWithADigit() {
        List<String> codes = codes("{'TRUONGHOP':'1. Cấp mới'}", "{'TRUONGHOP':'登记'}", "{'TRUONGHOP':'Default'}");
        assertThat(codes.getFirst()).isEqualTo("TH_1_CAP_MOI");
        assertThat(codes.get(1)).matches("TH_[0-9A-F]{8}");
        assertThat(codes.get(2)).matches("DEFAULT_[0-9A-F]{8}");
    }

    @Test
    void givesTheOnlyLimitToAllCasesAndOneLimitToAllChannels() {
        Understood row = Answers.procedure(TWO
                + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s]},{'KENH':'Trực tuyến','THOIGIAN':[%s]}]"
                        .formatted(time("", 3), time("", 3)));
        assertThat(row.content().path("channels")).hasToString("[\"COUNTER\",\"ONLINE\"]");
        assertThat(each(row, "limits")).containsExactly("CAP_MOI [" + limit(3) + "]", "CAP_LAI [" + limit(3) + "]");
    }

    @Test
    void keepsLimitsApartThatDifferByChannel() {
        Understood row = Answers.procedure(
                "'CACHTHUCTHUCHIEN':[{'KENH':3,'THOIGIAN':[%s]},{'KENH':2,'THOIGIAN':[%s]},{'KENH':1,'THOIGIAN':[%s]}]"
                        .formatted(time("", 15), time("", 20), time("", 15)));
        assertThat(each(row, "limits")).containsExactly("""
                DEFAULT [{"channels":["COUNTER","POST"],"amount":15,"unit":"WORKING_DAY"},\
                {"channels":["ONLINE"],"amount":20,"unit":"WORKING_DAY"}]""");
    }

    @Test
    void givesSeveralLimitsToTheCasesThatTheirWordsName() {
        Understood row = Answers.procedure(TWO
                + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s,%s]}]"
                        .formatted(time("CẤP MỚI", 15), time("Đối với trường hợp cấp lại: kể từ ngày nhận", 5)));
        assertThat(each(row, "limits")).containsExactly("CAP_MOI [" + limit(15) + "]", "CAP_LAI [" + limit(5) + "]");
        assertThat(row.leftOut()).isEmpty();
    }

    @Test
    void prefersTheLongerOfTwoNames() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':[{'TRUONGHOP':'Cấp lại'},{'TRUONGHOP':'Cấp lại do mất'}],
                'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s,%s]}]""".formatted(time("Cấp lại", 5), time("Cấp lại do mất hoặc hỏng", 7)));
        assertThat(each(row, "limits"))
                .containsExactly("CAP_LAI [" + limit(5) + "]", "CAP_LAI_DO_MAT [" + limit(7) + "]");
    }

    @Test
    void leavesOutAllLimitsOfAChannelWhenOneIsNotClear() {
        Understood row = Answers.procedure(TWO
                + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s,%s]},{'KENH':2,'THOIGIAN':[%s]}]"
                        .formatted(time("Cấp mới", 15), time("Hồ sơ phức tạp", 30), time("", 10)));
        assertThat(Answers.leftOut(row))
                .containsExactly(
                        "CACHTHUCTHUCHIEN[0].THOIGIAN[0] several-limits",
                        "CACHTHUCTHUCHIEN[0].THOIGIAN[1] several-limits");
        assertThat(row.leftOut().getLast().value()).isEqualTo("30 Ngày làm việc Hồ sơ phức tạp");
        assertThat(cases(row).findValuesAsText("amount")).containsExactly("10", "10");
    }

    @Test
    void leavesOutALimitThatNamesSomeOfTheCases() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':[{'TRUONGHOP':'Cấp mới'},{'TRUONGHOP':'Cấp lại'},{'TRUONGHOP':'Gia hạn'}],
                'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s]}]""".formatted(time("Cấp mới, cấp lại", 5)));
        assertThat(Answers.leftOut(row)).containsExactly("CACHTHUCTHUCHIEN[0].THOIGIAN[0] several-limits");
    }

    @Test
    void takesOneLimitThatIsSaidSeveralTimes() {
        Understood row = Answers.procedure(TWO
                + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s]},{'KENH':1,'THOIGIAN':[%s]}]"
                        .formatted(time("", 3), time("", 3)));
        assertThat(each(row, "limits")).containsExactly("CAP_MOI [" + limit(3) + "]", "CAP_LAI [" + limit(3) + "]");
    }

    @Test
    void givesFeesToTheCasesAndChannelsTheyAreFor() {
        String fee = "{'SOTIEN':%d,'DONVI':'Đồng','MOTA':'%s'}";
        Understood row = Answers.procedure(TWO
                + """
                'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[{'PHILEPHI':[%s,%s]}]},{'KENH':2,'THOIGIAN':[{'PHILEPHI':[%s,%s]}]}]""".formatted(
                                fee.formatted(20000, "Cấp mới"),
                                fee.formatted(5000, "Cấp lại"),
                                fee.formatted(10000, "Cấp mới"),
                                fee.formatted(5000, "Cấp lại")));
        assertThat(each(row, "fees")).containsExactly("""
                CAP_MOI [{"name":{"vi":"Cấp mới"},"rule":{"type":"FLAT","amount":20000},"channels":["COUNTER"]},\
                {"name":{"vi":"Cấp mới"},"rule":{"type":"FLAT","amount":10000},"channels":["ONLINE"]}]""", """
                CAP_LAI [{"name":{"vi":"Cấp lại"},"rule":{"type":"FLAT","amount":5000}}]""");
        assertThat(row.leftOut()).isEmpty();
    }

    @Test
    void leavesOutFeesThatNoCaseIsNamedFor() {
        String slot = "{'MOTA':'%s','PHILEPHI':{'SOTIEN':%d,'DONVI':'Đồng'}}";
        Understood row = Answers.procedure(TWO
                + "'CACHTHUCTHUCHIEN':[{'KENH':1,'THOIGIAN':[%s,%s]}]"
                        .formatted(slot.formatted("Cấp mới", 20000), slot.formatted("Cấp đổi", 5000)));
        assertThat(Answers.leftOut(row))
                .containsExactly(
                        "CACHTHUCTHUCHIEN[0].THOIGIAN[0].PHILEPHI several-fees",
                        "CACHTHUCTHUCHIEN[0].THOIGIAN[1].PHILEPHI several-fees");
        assertThat(cases(row).findValues("fees")).isEmpty();
    }

    @Test
    void leavesOutAChannelThatItDoesNotKnow() {
        Understood row = Answers.procedure(
                "'CACHTHUCTHUCHIEN':[{'KENH':4,'THOIGIAN':[%s]},{'THOIGIAN':[]}]".formatted(time("", 3)));
        assertThat(row.content().has("channels")).isFalse();
        assertThat(Answers.leftOut(row))
                .containsExactly(
                        "CACHTHUCTHUCHIEN[0].KENH unknown-channel", "CACHTHUCTHUCHIEN[1].KENH unknown-channel");
    }

    @Test
    void describesEachCaseByItsOwnSequence() {
        Understood row = Answers.procedure(TWO + """
                'TRINHTUTHUCHIEN':[{'TRUONGHOP':'CẤP LẠI','TRINHTU':[{'TENTRINHTU':'<p>Bước 1</p><p>Bước 2</p>'},'Bước 3']},
                {'TRUONGHOP':'Cấp đổi','TRINHTU':{'TENTRINHTU':'Bước 1'}}]""");
        assertThat(each(row, "sequence")).containsExactly("CAP_MOI ", "CAP_LAI [\"Bước 1\",\"Bước 2\",\"Bước 3\"]");
        assertThat(Answers.leftOut(row)).containsExactly("TRINHTUTHUCHIEN[1] sequence-without-case");
    }

    @Test
    void describesAllCasesByTheOnlySequenceWithoutAName() {
        Understood row =
                Answers.procedure(TWO + "'TRINHTUTHUCHIEN':{'TRUONGHOP':'','TRINHTU':{'TENTRINHTU':'Nộp hồ sơ'}}");
        assertThat(each(row, "sequence")).containsExactly("CAP_MOI [\"Nộp hồ sơ\"]", "CAP_LAI [\"Nộp hồ sơ\"]");
    }

    @Test
    void readsDocuments() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':{'GIAYTO':[
                {'MAGIAYTO':'000.G15.KQ1','TENGIAYTO':'Tờ khai','TENMAUDON':'Mẫu 01','URL':'https://example.gov.vn/m.doc?a=1&b=2','SOBANCHINH':'01','SOBANSAO':''},
                {'TENGIAYTO':'Ảnh 4x6 cm','SOBANSAO':2},
                {'TENGIAYTO':'Sổ hộ khẩu'}]}""");
        assertThat(cases(row).path(0).path("documents")).hasToString("""
                [{"code":"GT_000_G15_KQ1","nationalCode":"000.G15.KQ1","name":{"vi":"Tờ khai"},"originals":1,"copies":0,\
                "template":{"name":"Mẫu 01","url":"https://example.gov.vn/m.doc?a=1&b=2"}},\
                {"code":"ANH_4X6_CM","name":{"vi":"Ảnh 4x6 cm"},"originals":0,"copies":2},\
                {"code":"SO_HO_KHAU","name":{"vi":"Sổ hộ khẩu"}}]""");
        assertThat(row.leftOut()).isEmpty();
    }

    @Test
    void leavesOutWhatOfADocumentIsNotClear() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':{'GIAYTO':[{'TENGIAYTO':'Đơn','SOBANCHINH':'một','SOBANSAO':'1','URL':'ftp://example.gov.vn'},{'SOBANCHINH':1}]}""");
        assertThat(cases(row).path(0).path("documents"))
                .hasToString("[{\"code\":\"DON\",\"name\":{\"vi\":\"Đơn\"},\"copies\":1}]");
        assertThat(Answers.leftOut(row))
                .containsExactly(
                        "THANHPHANHOSO.GIAYTO[0].SOBANCHINH paper-count",
                        "THANHPHANHOSO.GIAYTO[0].URL template-address",
                        "THANHPHANHOSO.GIAYTO[1].TENGIAYTO part-unnamed");
    }

    @Test
    void namesADocumentOnceAndKeepsCodesOfSimilarOnesApart() {
        Understood row = Answers.procedure("""
                'THANHPHANHOSO':{'GIAYTO':[{'MAGIAYTO':'A-1','TENGIAYTO':'Đơn'},{'MAGIAYTO':'A-1','TENGIAYTO':'Đơn'},
                {'MAGIAYTO':'A.1','TENGIAYTO':'Đơn'},{'MAGIAYTO':'A.1','TENGIAYTO':'Đơn','SOBANSAO':1}]}""");
        List<String> codes = cases(row).path(0).path("documents").findValuesAsText("code");
        assertThat(codes).hasSize(3).doesNotHaveDuplicates().allMatch(code -> code.matches("A_1_[0-9A-F]{8}(_2)?"));
    }
}
