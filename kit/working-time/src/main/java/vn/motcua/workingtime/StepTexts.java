package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Locale;

/** The sentences of the steps, Vietnamese and English. Plain concatenation: a long sum has hundreds of them. */
final class StepTexts {

    private StepTexts() {}

    static String vi(Step step) {
        return switch (step.kind()) {
            case OUTSIDE_WORKING_TIME ->
                "Tiếp nhận lúc " + atVi(step.from()) + ", ngoài giờ làm việc: tính từ giờ mở cửa tiếp theo, "
                        + atVi(step.to());
            case CUT_OFF ->
                "Tiếp nhận lúc " + atVi(step.from())
                        + ", sau giờ chốt: tính từ giờ mở cửa của ngày làm việc tiếp theo, " + atVi(step.to());
            case RECEPTION_DAY -> "Không tính ngày tiếp nhận, " + dayVi(step.from());
            case SAME_DAY ->
                "Trả kết quả trong ngày: thời hạn kết thúc khi hết buổi làm việc cuối ngày, " + atVi(step.to());
            case SESSION ->
                "Buổi làm việc " + hours(step) + " ngày " + dayVi(step.from()) + ": tính " + lengthVi(step.counted());
            case WORKING_DAY -> "Ngày làm việc thứ " + step.number() + ": " + dayVi(step.from());
            case MAKE_UP_DAY ->
                step.number() > 0
                        ? "Ngày làm việc thứ " + step.number() + ": " + dayVi(step.from()) + ", ngày làm bù ("
                                + step.nameVi() + ")"
                        : "Buổi làm việc " + hours(step) + " ngày làm bù " + dayVi(step.from()) + " (" + step.nameVi()
                                + "): tính " + lengthVi(step.counted());
            case WEEKLY_REST -> "Nghỉ hằng tuần từ " + dayVi(step.from()) + " đến hết " + dayVi(lastDay(step));
            case CLOSED_DAY -> "Ngày nghỉ " + dayVi(step.from()) + ": " + step.nameVi();
            case CALENDAR_DAYS ->
                "Tính " + step.number() + " ngày, từ " + dayVi(step.from()) + " đến hết " + dayVi(lastDay(step));
            case MONTHS ->
                "Tính " + step.number() + " tháng, từ " + dayVi(step.from()) + " đến hết " + dayVi(lastDay(step));
            case MOVED ->
                "Ngày cuối cùng " + dayVi(step.from()) + " là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, "
                        + dayVi(step.to());
            case LAST_DAY -> "Thời hạn kết thúc khi hết buổi làm việc cuối ngày, " + atVi(step.to());
            case PAUSE ->
                "Tạm dừng từ " + atVi(step.from()) + " đến " + atVi(step.to()) + ": lùi hạn thêm "
                        + lengthVi(step.counted()) + " làm việc";
            case PAUSE_WITHOUT_EFFECT ->
                "Tạm dừng từ " + atVi(step.from()) + " đến " + atVi(step.to())
                        + " nằm ngoài thời hạn: hạn không thay đổi";
            case PROVISIONAL_YEAR ->
                "Lịch làm việc năm " + step.number() + " là dự kiến, chưa được phê duyệt: hạn có thể thay đổi";
        };
    }

    static String en(Step step) {
        return switch (step.kind()) {
            case OUTSIDE_WORKING_TIME ->
                "Received at " + atEn(step.from()) + ", outside working time: counts from the next opening, "
                        + atEn(step.to());
            case CUT_OFF ->
                "Received at " + atEn(step.from())
                        + ", after the cut-off: counts from the opening of the next working day, " + atEn(step.to());
            case RECEPTION_DAY -> "The day of reception is not counted, " + dayEn(step.from());
            case SAME_DAY -> "Same day: the limit ends with the day's last session, " + atEn(step.to());
            case SESSION ->
                "Session " + hours(step) + " on " + dayEn(step.from()) + ": " + lengthEn(step.counted()) + " counted";
            case WORKING_DAY -> "Working day " + step.number() + ": " + dayEn(step.from());
            case MAKE_UP_DAY ->
                step.number() > 0
                        ? "Working day " + step.number() + ": " + dayEn(step.from()) + ", a make-up day ("
                                + step.nameEn() + ")"
                        : "Session " + hours(step) + " on the make-up day " + dayEn(step.from()) + " (" + step.nameEn()
                                + "): " + lengthEn(step.counted()) + " counted";
            case WEEKLY_REST -> "Weekly rest from " + dayEn(step.from()) + " to the end of " + dayEn(lastDay(step));
            case CLOSED_DAY -> "Closed on " + dayEn(step.from()) + ": " + step.nameEn();
            case CALENDAR_DAYS ->
                step.number() + " days counted, from " + dayEn(step.from()) + " to the end of " + dayEn(lastDay(step));
            case MONTHS ->
                step.number() + " months counted, from " + dayEn(step.from()) + " to the end of "
                        + dayEn(lastDay(step));
            case MOVED ->
                "The last day, " + dayEn(step.from()) + ", is closed: moved to the next working day, "
                        + dayEn(step.to());
            case LAST_DAY -> "The limit ends with the day's last session, " + atEn(step.to());
            case PAUSE ->
                "Paused from " + atEn(step.from()) + " to " + atEn(step.to()) + ": the date moves by "
                        + lengthEn(step.counted()) + " of working time";
            case PAUSE_WITHOUT_EFFECT ->
                "Paused from " + atEn(step.from()) + " to " + atEn(step.to())
                        + ", outside the limit: the date does not move";
            case PROVISIONAL_YEAR ->
                "The working calendar of " + step.number() + " is provisional, not approved: the date may change";
        };
    }

    private static String atVi(Instant moment) {
        return time(moment) + " ngày " + dayVi(moment);
    }

    private static String atEn(Instant moment) {
        return time(moment) + " on " + dayEn(moment);
    }

    private static String hours(Step step) {
        return time(step.from()) + "–" + time(step.to());
    }

    private static String time(Instant moment) {
        LocalTime time = LocalTime.ofInstant(moment, WorkingCalendar.OFFSET);
        String minutes = two(time.getHour()) + ":" + two(time.getMinute());
        return time.getSecond() == 0 ? minutes : minutes + ":" + two(time.getSecond());
    }

    private static String dayVi(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, WorkingCalendar.OFFSET);
        return two(date.getDayOfMonth()) + "/" + two(date.getMonthValue()) + "/" + date.getYear();
    }

    private static String dayEn(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, WorkingCalendar.OFFSET);
        return date.getDayOfMonth() + " " + date.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.getYear();
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** A moment of the last whole day of a step that ends at midnight. */
    private static Instant lastDay(Step step) {
        return step.to().minusSeconds(1);
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
