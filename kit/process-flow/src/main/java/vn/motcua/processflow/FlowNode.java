package vn.motcua.processflow;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A point of a process. What is null here may be null while somebody is still drawing; {@link ProcessLint} says what is missing. */
public sealed interface FlowNode {

    /** Its code, unique in the process. */
    String code();

    /** What people read. */
    @Nullable
    Text name();

    /** Whose signature a task needs; the two are different acts in law. */
    enum Signature {
        PERSONAL,
        AGENCY
    }

    /** How a process ends. */
    enum Outcome {
        /** The result was handed over. */
        RESULT,
        /** The application was refused with a reason. */
        REFUSED,
        /** Processing was stopped (form 05). */
        STOPPED
    }

    /** The dossier has been received. */
    record Start(String code, @Nullable Text name) implements FlowNode {
        public Start {
            Objects.requireNonNull(code);
        }
    }

    /**
     * Something to do.
     *
     * @param role realm role of who does it; null when it is the applicant
     * @param share percent of the dossier's working time; null when no time of the authority runs
     * @param unit code of the unit that does it, when it is not the competent authority
     * @param agency name of who does it, when that body is no unit of the catalogue
     * @param signature the signature it gives; null when it gives none
     * @param procedure code of the procedure that a linked task starts
     * @param collectAt which fees a payment collects; at reception unless given
     * @param supplement how often and for how long a supplement is asked for; null where nothing is said
     */
    record Task(
            String code,
            @Nullable Text name,
            @Nullable TaskKind kind,
            @Nullable String role,
            @Nullable Integer share,
            @Nullable String unit,
            @Nullable Text agency,
            @Nullable Signature signature,
            @Nullable String procedure,
            @Nullable PaymentPoint collectAt,
            @Nullable SupplementRule supplement)
            implements FlowNode {
        public Task {
            Objects.requireNonNull(code);
        }

        /** One that says nothing of supplements. */
        public Task(
                String code,
                @Nullable Text name,
                @Nullable TaskKind kind,
                @Nullable String role,
                @Nullable Integer share,
                @Nullable String unit,
                @Nullable Text agency,
                @Nullable Signature signature,
                @Nullable String procedure,
                @Nullable PaymentPoint collectAt) {
            this(code, name, kind, role, share, unit, agency, signature, procedure, collectAt, null);
        }

        /** The rule of a supplement, said or not. */
        public SupplementRule supplementRule() {
            return supplement == null ? SupplementRule.DEFAULT : supplement;
        }

        /** Whether it is the payment at reception, for which all processing waits. */
        public boolean precedesAllWork() {
            return kind == TaskKind.PAYMENT && collected() == PaymentPoint.RECEPTION;
        }

        /** Which fees it collects if it is a payment. */
        public PaymentPoint collected() {
            return collectAt == null ? PaymentPoint.RECEPTION : collectAt;
        }
    }

    /**
     * One of several ways is taken.
     *
     * @param answers every answer the question can have; empty when they cannot be listed, and then one link must be the {@code otherwise}
     */
    record Choice(String code, @Nullable Text name, List<String> answers) implements FlowNode {
        public Choice {
            Objects.requireNonNull(code);
            answers = answers == null ? List.of() : List.copyOf(answers);
        }
    }

    /** Ways of a choice meet again; whoever arrives goes on. */
    record Merge(String code, @Nullable Text name) implements FlowNode {
        public Merge {
            Objects.requireNonNull(code);
        }
    }

    /** All ways are taken at the same time. */
    record Split(String code, @Nullable Text name) implements FlowNode {
        public Split {
            Objects.requireNonNull(code);
        }
    }

    /** Waits for all ways of a split. */
    record Join(String code, @Nullable Text name) implements FlowNode {
        public Join {
            Objects.requireNonNull(code);
        }
    }

    /** Nothing more to do. */
    record End(String code, @Nullable Text name, @Nullable Outcome outcome) implements FlowNode {
        public End {
            Objects.requireNonNull(code);
        }
    }
}
