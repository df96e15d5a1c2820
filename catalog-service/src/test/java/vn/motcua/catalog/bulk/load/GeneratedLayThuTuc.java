package vn.motcua.catalog.bulk.load;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;

/**
 * An answer to {@code LayThuTuc} of any length, written as it is made: procedures in the manner of the national catalogue with all that is
 * usually wrong with them. The same every time.
 */
public final class GeneratedLayThuTuc {

    private static final List<String> DEEDS = List.of(
            "Đăng ký",
            "Cấp",
            "Cấp lại",
            "Cấp đổi",
            "Gia hạn",
            "Thay đổi nội dung",
            "Thu hồi",
            "Xác nhận",
            "Thẩm định",
            "Phê duyệt",
            "Công nhận",
            "Điều chỉnh");
    private static final List<String> OBJECTS = List.of(
            "giấy phép xây dựng",
            "giấy chứng nhận đủ điều kiện an toàn thực phẩm",
            "chứng chỉ hành nghề dược",
            "giấy phép lao động",
            "giấy phép kinh doanh vận tải",
            "trợ cấp xã hội hàng tháng",
            "quyền sử dụng đất",
            "giấy phép khai thác nước dưới đất",
            "hộ kinh doanh",
            "tàu cá",
            "thẻ hướng dẫn viên du lịch",
            "hoạt động tôn giáo, tín ngưỡng");
    private static final List<String> QUALIFICATIONS = List.of(
            "có yếu tố nước ngoài",
            "tại khu vực biên giới",
            "đối với cá nhân",
            "đối với tổ chức",
            "thuộc thẩm quyền của cấp tỉnh",
            "thuộc thẩm quyền của cấp xã",
            "trong trường hợp bị mất, bị hỏng",
            "lần đầu",
            "có thời hạn",
            "do thay đổi địa điểm");
    private static final List<String> PAPERS = List.of(
            "Đơn đề nghị theo mẫu ban hành kèm theo Thông tư",
                    "Bản sao có chứng thực giấy chứng nhận đăng ký doanh nghiệp",
            "Bản vẽ thiết kế xây dựng trong hồ sơ thiết kế đã được phê duyệt", "Giấy tờ chứng minh quyền sử dụng đất",
            "Báo cáo kết quả thực hiện theo quy định tại Điều 12", "Ảnh màu cỡ 4x6 cm chụp trên nền trắng",
            "Giấy khám sức khỏe do cơ sở khám bệnh, chữa bệnh có thẩm quyền cấp",
                    "Bản kê khai cơ sở vật chất, trang thiết bị");
    private static final List<String> STEPS = List.of(
            "Tổ chức, cá nhân chuẩn bị hồ sơ theo quy định và nộp tại Trung tâm Phục vụ hành chính công hoặc trên Cổng Dịch vụ công quốc gia.",
            "Cán bộ tiếp nhận kiểm tra tính đầy đủ, hợp lệ của hồ sơ; trường hợp chưa đầy đủ thì hướng dẫn bổ sung một lần bằng văn bản.",
            "Cơ quan có thẩm quyền thẩm định hồ sơ, lấy ý kiến cơ quan liên quan khi cần, quyết định và trả kết quả đúng thời hạn.");
    private static final List<String> UNITS =
            List.of("Ngày làm việc", "ngày làm việc", "Ngày", "Giờ", "Tháng", "Phiên họp", "");
    private static final List<String> FEES = List.of(
            "Lệ phí cấp giấy",
            "Phí thẩm định hồ sơ",
            "Phí: 2.000 đồng/trang; từ trang thứ ba 1.000 đồng/trang, tối đa 200.000 đồng/bản",
            "Theo Nghị quyết của Hội đồng nhân dân cấp tỉnh",
            "Miễn phí",
            "Lệ phí 50.000 đồng, giảm 50% khi nộp trực tuyến");
    private static final List<String> SUMS =
            List.of("100.000", "20000", "8,000 đồng", "0", "Không", "theo quy định", "75.000 đồng");
    private static final List<String> MONEY_UNITS = List.of("Đồng", "Đồng", "VNĐ", "Đồng/bản", "Đồng/lô", "");

    private final Random random;
    private final JsonGenerator json;

    private GeneratedLayThuTuc(Random random, JsonGenerator json) {
        this.random = random;
        this.json = json;
    }

    /** Writes so many procedures, 8 to 15 KB each on average, with codes from 3.000001 on. Leaves the stream open. */
    public static void write(int count, OutputStream into) throws IOException {
        try (JsonGenerator json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(into)) {
            GeneratedLayThuTuc answer = new GeneratedLayThuTuc(new Random(11), json);
            json.writeStartObject();
            json.writeStringField("error_code", "00");
            json.writeArrayFieldStart("result");
            for (int i = 1; i <= count; i++) {
                answer.procedure("3.%06d".formatted(i));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void procedure(String code) throws IOException {
        int cases = random.nextBoolean() ? 2 + random.nextInt(9) : 1;
        String deed = pick(DEEDS) + " " + pick(OBJECTS) + " ";
        json.writeStartObject();
        json.writeStringField("MATTHC", code);
        json.writeStringField("TENTTHC", deed + pick(QUALIFICATIONS) + (random.nextInt(5) == 0 ? "&nbsp;<br>" : ""));
        json.writeStringField("TRANGTHAI", random.nextInt(50) == 0 ? "Đã bãi bỏ" : "Công khai");
        json.writeStringField("MACOQUANCONGBO", "G%02d".formatted(1 + random.nextInt(22)));
        json.writeStringField(
                "SOQUYETDINH", (100 + random.nextInt(900)) + "/QĐ-BXD ngày 1%d/06/2025".formatted(random.nextInt(10)));
        named("LINHVUCTHUCHIEN", "MALINHVUC", "G17-XD0" + random.nextInt(9), "TENLINHVUC", "Hoạt động xây dựng");
        named(
                "DOITUONGTHUCHIEN",
                "MADOITUONG",
                "1",
                "TENDOITUONG",
                random.nextInt(4) == 0 ? "Tổ chức" : "Công dân Việt Nam");
        json.writeStringField("CAPTHUCHIEN", random.nextBoolean() ? "Cấp Xã" : "Cấp Tỉnh");
        named("COQUANTHUCHIEN", "MADONVI", random.nextInt(3) == 0 ? "" : "000.00.12.H26", "TENDONVI", "Sở Xây dựng");
        named("KETQUATHUCHIEN", "MAKETQUA", "KQ.G17.%06d".formatted(random.nextInt(1000)), "TENKETQUA", "Giấy phép");
        named("CANCUPHAPLY", "SOVANBAN", "50/2014/QH13", "TENVANBAN", "Luật Xây dựng");
        json.writeStringField(
                "YEUCAU", random.nextBoolean() ? "Không" : "<p>" + String.join("</p><p>", STEPS) + "</p>");
        sequences(cases, deed);
        channels(cases, deed);
        papers(cases, deed);
        json.writeEndObject();
    }

    private void sequences(int cases, String deed) throws IOException {
        json.writeArrayFieldStart("TRINHTUTHUCHIEN");
        for (int i = 0; i < cases; i++) {
            json.writeStartObject();
            json.writeStringField("TRUONGHOP", caseName(cases, i, deed));
            json.writeArrayFieldStart("TRINHTU");
            json.writeStartObject();
            json.writeStringField("TENTRINHTU", "<ul><li>" + String.join("</li><li>", STEPS) + "</li></ul>");
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void channels(int cases, String deed) throws IOException {
        json.writeArrayFieldStart("CACHTHUCTHUCHIEN");
        for (int channel = 1; channel <= 3; channel++) {
            json.writeStartObject();
            json.writeStringField("KENH", String.valueOf(channel));
            json.writeArrayFieldStart("THOIGIAN");
            for (int i = 0; i < (random.nextBoolean() ? cases : 1); i++) {
                time(caseName(cases, i, deed));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void time(String words) throws IOException {
        json.writeStartObject();
        if (random.nextInt(5) == 0) {
            json.writeNullField("THOIGIANGIAIQUYET");
        } else {
            json.writeStringField("THOIGIANGIAIQUYET", "%02d".formatted(1 + random.nextInt(30)));
        }
        json.writeStringField("DONVITINH", pick(UNITS));
        json.writeStringField("MOTA", words);
        json.writeArrayFieldStart("PHILEPHI");
        for (int i = random.nextInt(3); i > 0; i--) {
            json.writeStartObject();
            json.writeStringField("MAPHILEPHI", "PLP%04d".formatted(random.nextInt(1000)));
            json.writeStringField("SOTIEN", pick(SUMS));
            json.writeStringField("DONVI", pick(MONEY_UNITS));
            json.writeStringField("MOTA", pick(FEES));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void papers(int cases, String deed) throws IOException {
        json.writeArrayFieldStart("THANHPHANHOSO");
        for (int i = 0; i < cases; i++) {
            json.writeStartObject();
            json.writeStringField("TRUONGHOP", caseName(cases, i, deed));
            json.writeArrayFieldStart("GIAYTO");
            for (int j = 3 + random.nextInt(10); j > 0; j--) {
                paper();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void paper() throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "MAGIAYTO", random.nextInt(4) == 0 ? "" : "TP.G17.%06d".formatted(random.nextInt(100_000)));
        json.writeStringField("TENGIAYTO", "<p>" + pick(PAPERS) + " " + pick(QUALIFICATIONS) + "</p>");
        if (random.nextInt(3) == 0) {
            json.writeStringField("TENMAUDON", "Mau so " + random.nextInt(30) + ".docx");
            json.writeStringField("URL", "https://csdl.example.gov.vn/mau/" + random.nextInt(100_000) + ".docx");
        }
        json.writeStringField("SOBANCHINH", random.nextInt(6) == 0 ? "" : String.valueOf(random.nextInt(3)));
        json.writeStringField("SOBANSAO", random.nextInt(3) == 0 ? "01" : "");
        json.writeEndObject();
    }

    private String caseName(int cases, int index, String deed) {
        return cases == 1 ? "Bao gồm" : deed + QUALIFICATIONS.get(index);
    }

    private void named(String list, String codeKey, String code, String nameKey, String name) throws IOException {
        json.writeArrayFieldStart(list);
        json.writeStartObject();
        json.writeStringField(codeKey, code);
        json.writeStringField(nameKey, name);
        json.writeEndObject();
        json.writeEndArray();
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
