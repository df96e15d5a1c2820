package vn.motcua.catalog.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;
import vn.motcua.catalog.procedure.model.ProcedureVersion.OnlineLevel;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Sector;
import vn.motcua.catalog.search.model.ProcedureSearch.Filter;
import vn.motcua.catalog.search.model.ProcedureSearch.Hit;
import vn.motcua.catalog.search.model.ProcedureSearch.Place;
import vn.motcua.catalog.search.model.SearchIndex.Stamped;
import vn.motcua.processflow.Text;

class SearchIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    private static final SearchIndex INDEX = index(
            procedure("1.000894", "Đăng ký kết hôn"),
            procedure("1.004746", "Đăng ký lại kết hôn"),
            procedure("2.000806", "Đăng ký kết hôn có yếu tố nước ngoài"),
            procedure("1.001193", "Đăng ký khai sinh", "làm giấy khai sinh cho con"),
            procedure("1.000656", "Đăng ký khai tử"),
            procedure("1.004194", "Đăng ký tạm trú", "KT3"),
            procedure("1.004222", "Đăng ký thường trú", "nhập hộ khẩu"),
            procedure("1.012756", "Đăng ký đất đai lần đầu", "sổ đỏ"),
            procedure("2.001263", "Nuôi con nuôi trong nước"),
            procedure("1.001612", "Đăng ký thành lập hộ kinh doanh"),
            procedure("2.000815", "Chứng thực bản sao từ bản chính"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Đăng ký kết hôn",
                "dang ky ket hon",
                "\u00D0\u0103ng k\u00FD k\u1EBFt h\u00F4n",
                "DANG KI KET HON",
                "dang ky ket hom",
                "dang ky ket hn",
                "dang ky ket honn",
                "dang ky ket ohn",
                "dnag ky kte hon",
                "hon ket",
                "dang ky ket h",
                "thủ tục đăng ký kết hôn",
                "toi muon lam thu tuc ket hon o dau",
                "dang ky ket hon tai quan Xyzabc",
                "1.000894",
                "1000894",
                "000894",
                "1.000894.000.00.00.H26"
            })
    void putsMarriageFirstHoweverItIsTyped(String typed) {
        assertThat(codes(typed)).startsWith("1.000894");
    }

    @Test
    void ordersTheWholeNameItsBeginningAndItsWords() {
        assertThat(codes("dang ky ket hon")).containsExactly("1.000894", "2.000806", "1.004746");
        assertThat(codes("dang ky lai ket hon")).containsExactly("1.004746");
    }

    @Test
    void findsWhatPeopleCallItAfterWhatItIsCalled() {
        assertThat(codes("so do")).containsExactly("1.012756");
        assertThat(codes("ho khau")).containsExactly("1.004222");
        assertThat(codes("lam giay khai sinh cho con")).startsWith("1.001193");
    }

    @Test
    void prefersTheMarksThatWereTyped() {
        SearchIndex index = index(procedure("1.000001", "Cấp bán hàng"), procedure("1.000002", "Cấp bản hàng"));

        assertThat(codes(index, "bản hàng")).containsExactly("1.000002", "1.000001");
        assertThat(codes(index, "bán hàng")).containsExactly("1.000001", "1.000002");
    }

    @Test
    void forgivesNothingWhileWordsFit() {
        SearchIndex index = index(procedure("1.000001", "Cấp phép hòm"), procedure("1.000002", "Cấp phép hôn"));

        assertThat(codes(index, "phep hom")).containsExactly("1.000001");
        assertThat(codes(index, "phep hoz")).containsExactly("1.000001", "1.000002");
    }

    @Test
    void findsNothingWhereTheWordThatMattersOccursNowhere() {
        assertThat(codes("ho chieu pho thong")).isEmpty();
        assertThat(codes("9.999999")).isEmpty();
        assertThat(codes("xyz")).isEmpty();
    }

    @Test
    void takesTheWordsAroundAQuestionSeriouslyWhenThereIsNothingElse() {
        assertThat(codes("con")).containsExactly("2.001263", "1.001193");
        assertThat(codes("tôi muốn hỏi")).isEmpty();
    }

    @Test
    void findsAnOfficialNameOfAnyLengthByAllOfIt() {
        String name =
                "Cấp giấy phép xây dựng mới đối với công trình cấp đặc biệt, cấp I, cấp II (công trình không theo tuyến/theo"
                        + " tuyến trong đô thị/tín ngưỡng, tôn giáo/tượng đài, tranh hoành tráng/theo giai đoạn cho công trình không theo"
                        + " tuyến/theo giai đoạn cho công trình theo tuyến trong đô thị/dự án)";
        SearchIndex index =
                index(procedure("1.013236", name), procedure("1.013225", "Cấp giấy phép xây dựng nhà ở riêng lẻ"));

        assertThat(index.find(search(name, Filter.NONE, null, 50), TODAY))
                .extracting(hit -> hit.procedure().code())
                .startsWith("1.013236");
    }

    @Test
    void showsOnlyWhatIsInForceOnTheDay() {
        SearchIndex index = index(
                procedure("1.000001", 1, "Cấp phép cũ", LocalDate.of(2025, 1, 1), TODAY),
                procedure("1.000001", 2, "Cấp phép mới", TODAY.plusDays(1), null));

        assertThat(index.find(search("cap phep", Filter.NONE, null, 50), TODAY))
                .extracting(hit -> hit.procedure().version())
                .containsExactly(1);
        assertThat(index.find(search("cap phep", Filter.NONE, null, 50), TODAY.plusDays(1)))
                .extracting(hit -> hit.procedure().version())
                .containsExactly(2);
        assertThat(index.find(search("cap phep", Filter.NONE, null, 50), LocalDate.of(2024, 12, 31)))
                .isEmpty();
    }

    @Test
    void narrowsByEveryFilterTogetherWithTheWords() {
        assertThat(filtered("", new Filter("ht", null, null, null, null))).hasSize(11);
        assertThat(filtered("ket hon", new Filter("XD", null, null, null, null)))
                .isEmpty();
        assertThat(filtered("ket hon", new Filter("HT", EnumSet.of(Level.COMMUNE), Channel.COUNTER, "LIFE", "CITIZEN")))
                .hasSize(3);
        assertThat(filtered("ket hon", new Filter(null, EnumSet.of(Level.PROVINCE), null, null, null)))
                .isEmpty();
        assertThat(filtered("ket hon", new Filter(null, Set.of(), null, null, null)))
                .isEmpty();
        assertThat(filtered("ket hon", new Filter(null, null, Channel.POST, null, null)))
                .isEmpty();
        assertThat(filtered("ket hon", new Filter(null, null, null, "DEATH", null)))
                .isEmpty();
        assertThat(filtered("ket hon", new Filter(null, null, null, null, "ENTERPRISE")))
                .isEmpty();
    }

    @Test
    void pagesThroughTheHitsWithoutGapOrRepetition() {
        List<String> paged = new ArrayList<>();
        Place after = null;
        do {
            List<Hit> page = INDEX.find(search("dang ky", Filter.NONE, after, 2), TODAY);
            page.stream().limit(2).forEach(hit -> paged.add(hit.procedure().code()));
            after = page.size() > 2 ? page.get(1).place() : null;
        } while (after != null);

        assertThat(paged).isEqualTo(codes("dang ky")).hasSize(9);
    }

    @Test
    void takesANewerStateAndKeepsItAgainstAnOlderOne() {
        ListedProcedure old = procedure("1.000001", "Tên cũ");
        ListedProcedure renamed = procedure("1.000001", "Tên khác hẳn");
        SearchIndex index = SearchIndex.EMPTY.with(List.of(new Stamped(old, 5)));

        SearchIndex newer = index.with(List.of(new Stamped(renamed, 6))).with(List.of(new Stamped(old, 5)));

        assertThat(codes(newer, "khac han")).containsExactly("1.000001");
        assertThat(codes(newer, "ten cu")).isEmpty();
        assertThat(codes(index, "ten cu")).containsExactly("1.000001");
    }

    @Test
    void survivesWhateverIsTyped() {
        String endless = "a ".repeat(100) + "đ".repeat(100);

        assertThat(codes(endless)).isEmpty();
        assertThat(codes("'; drop table procedures --")).isEmpty();
        assertThat(codes("%_\\")).hasSize(11);
    }

    private static List<String> codes(String typed) {
        return codes(INDEX, typed);
    }

    private static List<String> codes(SearchIndex index, String typed) {
        return index.find(search(typed, Filter.NONE, null, 50), TODAY).stream()
                .map(hit -> hit.procedure().code())
                .toList();
    }

    private static List<Hit> filtered(String typed, Filter filter) {
        return INDEX.find(search(typed, filter, null, 50), TODAY);
    }

    private static ProcedureSearch search(String text, Filter filter, @Nullable Place after, int most) {
        return new ProcedureSearch(text, filter, after, most);
    }

    private static SearchIndex index(ListedProcedure... procedures) {
        return SearchIndex.EMPTY.with(IntStream.range(0, procedures.length)
                .mapToObj(i -> new Stamped(procedures[i], i))
                .toList());
    }

    private static ListedProcedure procedure(String code, String name, String... keywords) {
        return procedure(code, 1, name, LocalDate.of(2025, 7, 1), null, keywords);
    }

    private static ListedProcedure procedure(
            String code, int version, String name, LocalDate from, @Nullable LocalDate to, String... keywords) {
        return new ListedProcedure(
                code,
                version,
                code + ".000.00.00.H26",
                new Text(name, "-"),
                new Sector("HT", new Text("Hộ tịch", "Civil status")),
                Level.COMMUNE,
                OnlineLevel.PARTIAL,
                List.of(Channel.ONLINE, Channel.COUNTER),
                List.of("CITIZEN"),
                from,
                to,
                List.of(new LifeEvent("LIFE", new Text("Đời sống", "Life"))),
                List.of(keywords),
                List.of());
    }
}
