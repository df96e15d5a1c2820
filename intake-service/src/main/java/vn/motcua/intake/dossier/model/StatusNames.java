package vn.motcua.intake.dossier.model;

import java.util.List;
import vn.motcua.intake.reference.model.Name;

/** What people call the statuses and the standard steps. */
public final class StatusNames {

    /** The five standard steps, in order. */
    public static final List<Name> STEPS = List.of(
            new Name("Hướng dẫn", "Guidance"),
            new Name("Chuẩn bị hồ sơ", "Preparation"),
            new Name("Tiếp nhận hồ sơ", "Reception"),
            new Name("Chuyển và xử lý hồ sơ", "Processing"),
            new Name("Trả kết quả", "Return of the result"));

    private StatusNames() {}

    /** The name of a status. */
    public static Name of(DossierState state) {
        return switch (state) {
            case DRAFT -> new Name("Bản nháp", "Draft");
            case FILED -> new Name("Mới đăng ký", "Newly filed");
            case RECEIVED -> new Name("Được tiếp nhận", "Received");
            case REFUSED -> new Name("Không được tiếp nhận", "Not received");
            case IN_PROCESS -> new Name("Đang xử lý", "In process");
            case SUPPLEMENT_REQUESTED -> new Name("Yêu cầu bổ sung giấy tờ", "Supplement requested");
            case OBLIGATION_REQUESTED ->
                new Name("Yêu cầu thực hiện nghĩa vụ tài chính", "Financial obligation requested");
            case WITHDRAWN -> new Name("Công dân yêu cầu rút hồ sơ", "Withdrawn");
            case STOPPED -> new Name("Dừng xử lý", "Stopped");
            case FINISHED -> new Name("Đã xử lý xong", "Processing finished");
            case RETURNED -> new Name("Đã trả kết quả", "Result returned");
        };
    }
}
