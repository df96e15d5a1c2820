package vn.motcua.workingtime;

import java.time.Duration;
import java.time.Instant;

/**
 * One step of a due date's sum. The texts are rendered when asked for, so that a sum nobody prints stays cheap.
 *
 * @param kind what the step is about
 * @param from where it begins
 * @param to where it ends
 * @param counted working time that the step adds to the sum; zero where it adds none or counts whole days
 * @param number the number of the day counted, or how many days or months are counted at once; 0 where neither
 * @param nameVi the name of an exceptional day in Vietnamese; empty where there is none
 * @param nameEn the same in English
 */
public record Step(
        StepKind kind, Instant from, Instant to, Duration counted, int number, String nameVi, String nameEn) {

    /** The step as a Vietnamese sentence. */
    public String vi() {
        return StepTexts.vi(this);
    }

    /** The step as an English sentence. */
    public String en() {
        return StepTexts.en(this);
    }
}
