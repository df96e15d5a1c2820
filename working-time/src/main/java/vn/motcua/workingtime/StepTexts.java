package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences of the steps, Vietnamese and English. */
final class StepTexts {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DATE_VI = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DATE_EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private StepTexts() {}

    static String vi(Step step) {
        String from = at(step.from(), "ngày", DATE_VI);
        String to = at(step.to(), "ngày", DATE_VI);
        String date = DATE_VI.format(date(step.from()));
        String hours = time(step.from()) + "–" + time(step.to());
        return switch (step.kind()) {
            case OUTSIDE_WORKING_TIME ->
                "Tiếp nhận lúc %s, ngoài giờ làm việc: tính từ giờ mở cửa tiếp theo, %s".formatted(from, to);
            case CUT_OFF ->
                "Tiếp nhận lúc %s, sau giờ chốt: tính từ giờ mở cửa của ngày làm việc tiếp theo, %s"
                        .formatted(from, to);
            case RECEPTION_DAY -> "Không tính ngày tiếp nhận, %s".formatted(date);
            case SAME_DAY ->
                "Trả kết quả trong ngày: thời hạn kết thúc khi hết buổi làm việc cuối ngày, %s".formatted(to);
            case SESSION -> "Buổi làm việc %s ngày %s: tính %s".formatted(hours, date, lengthVi(step.counted()));
            case WORKING_DAY -> "Ngày làm việc thứ %d: %s".formatted(step.number(), date);
            case MAKE_UP_DAY ->
                step.number() > 0
                        ? "Ngày làm việc thứ %d: %s, ngày làm bù (%s)".formatted(step.number(), date, step.nameVi())
                        : "Buổi làm việc %s ngày làm bù %s (%s): tính %s"
                                .formatted(hours, date, step.nameVi(), lengthVi(step.counted()));
            case WEEKLY_REST -> "Nghỉ hằng tuần từ %s đến hết %s".formatted(date, lastDay(step, DATE_VI));
            case CLOSED_DAY -> "Ngày nghỉ %s: %s".formatted(date, step.nameVi());
            case CALENDAR_DAYS ->
                "Tính %d ngày, từ %s đến hết %s".formatted(step.number(), date, lastDay(step, DATE_VI));
            case MONTHS -> "Tính %d tháng, từ %s đến hết %s".formatted(step.number(), date, lastDay(step, DATE_VI));
            case MOVED ->
                "Ngày cuối cùng %s là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, %s"
                        .formatted(date, DATE_VI.format(date(step.to())));
            case LAST_DAY -> "Thời hạn kết thúc khi hết buổi làm việc cuối ngày, %s".formatted(to);
            case PAUSE ->
                "Tạm dừng từ %s đến %s: lùi hạn thêm %s làm việc".formatted(from, to, lengthVi(step.counted()));
            case PAUSE_WITHOUT_EFFECT ->
                "Tạm dừng từ %s đến %s nằm ngoài thời hạn: hạn không thay đổi".formatted(from, to);
            case PROVISIONAL_YEAR ->
                "Lịch làm việc năm %d là dự kiến, chưa được phê duyệt: hạn có thể thay đổi".formatted(step.number());
        };
    }

    static String en(Step step) {
        String from = at(step.from(), "on", DATE_EN);
        String to = at(step.to(), "on", DATE_EN);
        String date = DATE_EN.format(date(step.from()));
        String hours = time(step.from()) + "–" + time(step.to());
        return switch (step.kind()) {
            case OUTSIDE_WORKING_TIME ->
                "Received at %s, outside working time: counts from the next opening, %s".formatted(from, to);
            case CUT_OFF ->
                "Received at %s, after the cut-off: counts from the opening of the next working day, %s"
                        .formatted(from, to);
            case RECEPTION_DAY -> "The day of reception is not counted, %s".formatted(date);
            case SAME_DAY -> "Same day: the limit ends with the day's last session, %s".formatted(to);
            case SESSION -> "Session %s on %s: %s counted".formatted(hours, date, lengthEn(step.counted()));
            case WORKING_DAY -> "Working day %d: %s".formatted(step.number(), date);
            case MAKE_UP_DAY ->
                step.number() > 0
                        ? "Working day %d: %s, a make-up day (%s)".formatted(step.number(), date, step.nameEn())
                        : "Session %s on the make-up day %s (%s): %s counted"
                                .formatted(hours, date, step.nameEn(), lengthEn(step.counted()));
            case WEEKLY_REST -> "Weekly rest from %s to the end of %s".formatted(date, lastDay(step, DATE_EN));
            case CLOSED_DAY -> "Closed on %s: %s".formatted(date, step.nameEn());
            case CALENDAR_DAYS ->
                "%d days counted, from %s to the end of %s".formatted(step.number(), date, lastDay(step, DATE_EN));
            case MONTHS ->
                "%d months counted, from %s to the end of %s".formatted(step.number(), date, lastDay(step, DATE_EN));
            case MOVED ->
                "The last day, %s, is closed: moved to the next working day, %s"
                        .formatted(date, DATE_EN.format(date(step.to())));
            case LAST_DAY -> "The limit ends with the day's last session, %s".formatted(to);
            case PAUSE ->
                "Paused from %s to %s: the date moves by %s of working time"
                        .formatted(from, to, lengthEn(step.counted()));
            case PAUSE_WITHOUT_EFFECT ->
                "Paused from %s to %s, outside the limit: the date does not move".formatted(from, to);
            case PROVISIONAL_YEAR ->
                "The working calendar of %d is provisional, not approved: the date may change".formatted(step.number());
        };
    }

    private static String at(Instant moment, String on, DateTimeFormatter format) {
        return time(moment) + " " + on + " " + format.format(date(moment));
    }

    private static String time(Instant moment) {
        var local = moment.atZone(WorkingCalendar.ZONE);
        return (local.getSecond() == 0 ? TIME : TIME_WITH_SECONDS).format(local);
    }

    private static LocalDate date(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingCalendar.ZONE);
    }

    /** The last whole day of a step that ends at midnight. */
    private static String lastDay(Step step, DateTimeFormatter format) {
        return format.format(date(step.to().minusSeconds(1)));
    }

    private static String lengthVi(Duration length) {
        return length(length, " giờ", " phút", " giây");
    }

    private static String lengthEn(Duration length) {
        return length(length, " h", " min", " s");
    }

    private static String length(Duration length, String hour, String minute, String second) {
        StringBuilder text = new StringBuilder();
        append(text, length.toHours(), hour);
        append(text, length.toMinutesPart(), minute);
        append(text, length.toSecondsPart(), second);
        return text.isEmpty() ? "0" + minute : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(text.isEmpty() ? "" : " ").append(amount).append(unit);
        }
    }
}
