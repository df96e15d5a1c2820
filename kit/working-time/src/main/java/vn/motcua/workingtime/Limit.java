package vn.motcua.workingtime;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * The time that a procedure grants from valid reception to the result, as its publishing decision states it.
 *
 * @param amount how many units; 0 days means the same working day
 * @param unit what is counted
 * @param dayCounting how working days are counted; hours, calendar days and months know only one way
 * @param cutOff received after this time of day (not at it) counts as received at the opening of the next working day; null when there
 *     is none, without effect for a limit in hours
 */
public record Limit(
        int amount,
        Unit unit,
        DayCounting dayCounting,
        @Nullable LocalTime cutOff) {

    /** What a limit counts. */
    public enum Unit {
        WORKING_HOUR,
        WORKING_DAY,
        CALENDAR_DAY,
        MONTH
    }

    /** How working days are counted: data of each procedure, because both ways are in use. */
    public enum DayCounting {
        /**
         * Civil Code 2015, articles 147–148: the day of reception is not counted, the limit ends with the last session of the last day, a
         * closed last day moves to the next working day.
         */
        CIVIL_CODE,
        /** A day is eight working hours from the moment of reception. */
        EIGHT_HOURS
    }

    /** Far beyond the longest real procedure (300 days); keeps the arithmetic away from overflow. */
    public static final int MAX_AMOUNT = 100_000;

    public Limit {
        if (amount < 0 || amount > MAX_AMOUNT) {
            throw new IllegalArgumentException("A limit lies between 0 and " + MAX_AMOUNT + " units: " + amount);
        }
    }

    /** A limit in working hours. */
    public static Limit ofHours(int hours) {
        return new Limit(hours, Unit.WORKING_HOUR, DayCounting.CIVIL_CODE, null);
    }

    /** A limit in working days by the Civil Code, without a cut-off. */
    public static Limit ofWorkingDays(int days) {
        return new Limit(days, Unit.WORKING_DAY, DayCounting.CIVIL_CODE, null);
    }

    /** The same limit with another way of counting working days. */
    public Limit counting(DayCounting other) {
        return new Limit(amount, unit, other, cutOff);
    }

    /** The same limit with a cut-off. */
    public Limit withCutOff(LocalTime time) {
        return new Limit(amount, unit, dayCounting, time);
    }
}
