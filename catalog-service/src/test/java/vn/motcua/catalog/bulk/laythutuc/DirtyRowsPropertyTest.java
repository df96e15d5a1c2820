package vn.motcua.catalog.bulk.laythutuc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.motcua.catalog.bulk.reading.ReadRow;
import vn.motcua.catalog.bulk.reading.ReadRow.Refused;
import vn.motcua.catalog.bulk.reading.ReadRow.Understood;

/** Mostly what belongs somewhere, now and then anything else. */
class DirtyRowsPropertyTest {

    private static final String ROW = "";

    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry(
                    ROW,
                    List.of(
                            "TENTTHC",
                            "TRANGTHAI",
                            "MACOQUANCONGBO",
                            "SOQUYETDINH",
                            "YEUCAU",
                            "CAPTHUCHIEN",
                            "KHAC",
                            "LINHVUCTHUCHIEN",
                            "DOITUONGTHUCHIEN",
                            "TRINHTUTHUCHIEN",
                            "CACHTHUCTHUCHIEN",
                            "THANHPHANHOSO",
                            "KETQUATHUCHIEN",
                            "CANCUPHAPLY",
                            "COQUANTHUCHIEN")),
            Map.entry("LINHVUCTHUCHIEN", List.of("MALINHVUC", "TENLINHVUC")),
            Map.entry("DOITUONGTHUCHIEN", List.of("MADOITUONG", "TENDOITUONG")),
            Map.entry("CAPTHUCHIEN", List.of("CAPTHUCHIEN")),
            Map.entry("TRINHTUTHUCHIEN", List.of("TRUONGHOP", "TRINHTU")),
            Map.entry("TRINHTU", List.of("TENTRINHTU")),
            Map.entry("CACHTHUCTHUCHIEN", List.of("KENH", "THOIGIAN")),
            Map.entry("THOIGIAN", List.of("THOIGIANGIAIQUYET", "DONVITINH", "MOTA", "PHILEPHI")),
            Map.entry("PHILEPHI", List.of("MAPHILEPHI", "SOTIEN", "DONVI", "MOTA")),
            Map.entry("THANHPHANHOSO", List.of("TRUONGHOP", "GIAYTO")),
            Map.entry("GIAYTO", List.of("MAGIAYTO", "TENGIAYTO", "TENMAUDON", "URL", "SOBANCHINH", "SOBANSAO")),
            Map.entry("KETQUATHUCHIEN", List.of("MAKETQUA", "TENKETQUA")),
            Map.entry("CANCUPHAPLY", List.of("SOVANBAN", "TENVANBAN")),
            Map.entry("COQUANTHUCHIEN", List.of("MADONVI", "TENDONVI")));

    private static final Map<String, List<String>> TELLING = Map.ofEntries(
            Map.entry("KENH", List.of("1", "2", "3", "Trực tuyến", "Fax")),
            Map.entry("THOIGIANGIAIQUYET", List.of("3", "0,5", "03 ngày làm việc", "Trong ngày", "1.000", "")),
            Map.entry("DONVITINH", List.of("Ngày", "Ngày làm việc", "Giờ", "Năm", "", "Quý")),
            Map.entry(
                    "SOTIEN",
                    List.of(
                            "0",
                            "8.000",
                            "8,000 đồng/bản",
                            "Miễn phí",
                            "1.000 đồng; 2.000 đồng",
                            "99999999999999999999")),
            Map.entry("DONVI", List.of("Đồng", "Đồng/trang", "USD", "")),
            Map.entry(
                    "MOTA",
                    List.of(
                            "",
                            "Cấp mới",
                            "Cấp lại",
                            "Cấp lại, cấp mới",
                            "Lệ phí cấp mới",
                            "Phí 8.000 đồng/bản",
                            "5 ngày")),
            Map.entry(
                    "TRUONGHOP", List.of("", "Bao gồm", "Cấp mới", "Cấp lại", "CẤP MỚI", "Cấp lại do mất", "登记", "1.")),
            Map.entry("CAPTHUCHIEN", List.of("Cấp Xã", "Cấp Tỉnh", "Cấp Huyện", "Cấp Tỉnh; Cấp Bộ")),
            Map.entry("TENDOITUONG", List.of("Công dân Việt Nam", "Doanh nghiệp", "Tổ chức")),
            Map.entry("MADONVI", List.of("H26.15", "000.15.02.H26", "000.00.00.G15", "H55.242", "")),
            Map.entry("SOQUYETDINH", List.of("1/QĐ-BTP ngày 99/99/0000", "1/QĐ-BTP ngày 1/1/2025", "ngày 1/1/2025")),
            Map.entry("TRANGTHAI", List.of("1", "Công khai", "Bãi bỏ", "Chưa bãi bỏ")),
            Map.entry("URL", List.of("https://example.gov.vn/a", "ftp://example.gov.vn", "http:// a")),
            Map.entry("SOBANCHINH", List.of("1", "01", "một", "-1")),
            Map.entry("SOBANSAO", List.of("1", "", "1.0", "9999")));

    private static final List<String> ANYTHING = List.of(
            "null",
            "true",
            "1e999999",
            "-1e-999",
            "8.000",
            "1.5",
            "0",
            "123456789012345678901234567890",
            "{}",
            "[]",
            "[[1]]",
            "[null]",
            "{\"x\":{\"TRUONGHOP\":[]}}",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"<p>a<br>b</p>\"",
            "\"&lt;br&gt;\"",
            "\"---\"");

    @Property(tries = 1000)
    void endInUnderstoodOrRefused(@ForAll("rows") String row) {
        assertThat(Answers.read("[" + row + "]")).singleElement().satisfies(DirtyRowsPropertyTest::check);
    }

    private static void check(ReadRow read) {
        switch (read) {
            case Understood understood -> {
                ContentShape.assertKeptBy(understood.content());
                assertThat(understood.leftOut())
                        .allSatisfy(finding -> assertThat(finding.field()).isNotEmpty());
            }
            case Refused refused -> assertThat(refused.reason().rule()).isNotEmpty();
        }
    }

    @Property(tries = 200)
    void giveTheSameTwice(@ForAll("rows") String row) {
        assertThat(Answers.read("[" + row + "]")).isEqualTo(Answers.read("[" + row + "]"));
    }

    @Provide
    Arbitrary<String> rows() {
        List<String> codes = List.of("\"1.000894\"", "1.000894", "\"1.000894.000.00.00.H26\"");
        return Arbitraries.randomValue(random -> {
            String code = random.nextInt(20) == 0 ? pick(random, ANYTHING) : pick(random, codes);
            return "{\"MATTHC\":" + code + "," + object(random, ROW).substring(1);
        });
    }

    private static String value(Random random, String key) {
        if (random.nextInt(12) == 0) {
            return pick(random, ANYTHING);
        }
        if (!PARTS.containsKey(key) || (key.equals("CAPTHUCHIEN") && random.nextBoolean())) {
            List<String> texts = TELLING.getOrDefault(key, List.of("Tên " + random.nextInt(3), "A-1", "A.1", "1", ""));
            return quoted(random.nextInt(8) == 0 ? anyText(random) : pick(random, texts));
        }
        return random.nextInt(4) == 0
                ? object(random, key)
                : IntStream.range(0, random.nextInt(4))
                        .mapToObj(i -> random.nextInt(12) == 0 ? pick(random, ANYTHING) : object(random, key))
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private static String object(Random random, String key) {
        return PARTS.getOrDefault(key, List.of()).stream()
                .filter(part -> random.nextInt(6) > 0)
                .map(part -> quoted(part) + ":"
                        + (key.equals(part)
                                ? quoted(pick(random, TELLING.getOrDefault(part, List.of(""))))
                                : value(random, part)))
                .collect(Collectors.joining(",", "{", ",\"KHAC\":1}"))
                .replace("{,", "{");
    }

    private static String anyText(Random random) {
        return random.ints(random.nextInt(12), 0, 0x10000)
                .mapToObj(unit -> String.valueOf((char) unit))
                .collect(Collectors.joining());
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
    }
}
