package vn.motcua.intake.dossier.persistence;

import java.time.Duration;
import java.time.Instant;
import vn.motcua.workingtime.Step;
import vn.motcua.workingtime.StepKind;

/** A step of a due date's sum as it is kept: short, its sentences are made when read. */
public record StoredStep(
        StepKind kind, Instant from, Instant to, Duration counted, int number, String nameVi, String nameEn) {

    /** For storing. */
    public static StoredStep of(Step step) {
        return new StoredStep(
                step.kind(), step.from(), step.to(), step.counted(), step.number(), step.nameVi(), step.nameEn());
    }

    /** For reading. */
    public Step step() {
        return new Step(kind, from, to, counted, number, nameVi, nameEn);
    }
}
