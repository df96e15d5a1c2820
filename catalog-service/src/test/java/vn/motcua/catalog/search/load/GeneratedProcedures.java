package vn.motcua.catalog.search.load;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names in the manner of the national catalogue: a deed, its object, one or two qualifications. The same every time. */
final class GeneratedProcedures {

    private static final List<String> DEEDS = lines("""
            Đăng ký
            Cấp
            Cấp lại
            Cấp đổi
            Gia hạn
            Thay đổi nội dung
            Thu hồi
            Chấm dứt hoạt động
            Xác nhận
            Thẩm định
            Phê duyệt
            Công nhận
            Điều chỉnh
            Bổ nhiệm
            Thông báo
            Chuyển đổi
            Tạm ngừng
            Giải quyết
            Hỗ trợ
            """);
    private static final List<String> OBJECTS = lines("""
            kết hôn
            khai sinh
            khai tử
            giám hộ
            tạm trú
            thường trú
            hộ kinh doanh
            giấy phép xây dựng
            quyền sử dụng đất
            giấy chứng nhận đủ điều kiện an toàn thực phẩm
            chứng chỉ hành nghề dược
            giấy phép lái xe
            giấy phép lao động cho người nước ngoài
            chứng chỉ hành nghề luật sư
            văn phòng công chứng
            giấy phép kinh doanh vận tải
            giấy phép hoạt động khám bệnh, chữa bệnh
            trợ cấp xã hội hàng tháng
            chế độ người có công
            bằng tốt nghiệp trung học phổ thông
            trường mầm non tư thục
            giấy phép khai thác khoáng sản
            giấy phép khai thác nước dưới đất
            báo cáo đánh giá tác động môi trường
            tổ chức khoa học và công nghệ
            giấy phép quảng cáo
            giấy phép biểu diễn nghệ thuật
            thẻ hướng dẫn viên du lịch
            giấy phép bán lẻ rượu
            phương tiện thủy nội địa
            tàu cá
            trang trại chăn nuôi quy mô lớn
            giống cây trồng
            thuốc bảo vệ thực vật
            hợp tác xã
            doanh nghiệp tư nhân
            công ty trách nhiệm hữu hạn
            công ty cổ phần
            dự án đầu tư
            nhà ở xã hội
            kinh phí mai táng
            nuôi con nuôi
            quốc tịch
            lý lịch tư pháp
            hoạt động tôn giáo, tín ngưỡng
            """);
    private static final List<String> QUALIFICATIONS = lines("""
            có yếu tố nước ngoài
            tại khu vực biên giới
            lưu động
            đối với cá nhân
            đối với tổ chức
            thuộc thẩm quyền của Ủy ban nhân dân cấp tỉnh
            thuộc thẩm quyền của Ủy ban nhân dân cấp xã
            trong trường hợp bị mất, bị hỏng
            trong trường hợp thay đổi địa điểm
            cho người Việt Nam định cư ở nước ngoài
            tại khu công nghiệp, khu kinh tế
            trên địa bàn thành phố
            theo ủy quyền
            kết hợp nhận cha, mẹ, con
            đối với trường hợp chuyển nhượng
            đối với hộ nghèo, hộ cận nghèo
            do sáp nhập đơn vị hành chính
            lần đầu
            có thời hạn
            """);

    private GeneratedProcedures() {}

    /** So many different names. */
    static List<String> names(int count) {
        Random random = new Random(7);
        Set<String> names = new LinkedHashSet<>();
        while (names.size() < count) {
            String name = pick(random, DEEDS) + " " + pick(random, OBJECTS) + " " + pick(random, QUALIFICATIONS);
            names.add(random.nextBoolean() ? name : name + " " + pick(random, QUALIFICATIONS));
        }
        return new ArrayList<>(names);
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> lines(String text) {
        return text.lines().toList();
    }
}
