package vn.motcua.workingtime;

import java.time.LocalDate;

/**
 * A date on which the weekly hours do not hold, with the reason that is printed in explanations.
 *
 * @param date the date in Viet Nam
 * @param vi the reason in Vietnamese, for example "Tết Nguyên đán"
 * @param en the reason in English
 */
public record NamedDay(LocalDate date, String vi, String en) {}
