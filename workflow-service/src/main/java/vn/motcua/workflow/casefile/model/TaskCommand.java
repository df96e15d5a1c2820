package vn.motcua.workflow.casefile.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What officers and leads do to an open task without doing what it asks for: who is responsible, and where. */
public sealed interface TaskCommand {

    /** Who asks. */
    Officer by();

    /** Code of the step that is meant; null where only one can be. */
    @Nullable
    String step();

    /** How the audit trail calls it. */
    String name();

    /** The responsible officer gives the task back. */
    record ReleaseTask(
            Officer by, @Nullable String step, @Nullable String reason) implements TaskCommand {
        @Override
        public String name() {
            return "ReleaseTask";
        }
    }

    /**
     * The lead makes somebody of the unit responsible.
     *
     * @param to who
     * @param posts where that officer works, as what
     */
    record AssignTask(
            Officer by,
            @Nullable String step,
            UUID to,
            Set<Post> posts,
            @Nullable String reason) implements TaskCommand {

        /** Keeps its own set. */
        public AssignTask {
            posts = Set.copyOf(posts);
        }

        @Override
        public String name() {
            return "AssignTask";
        }
    }

    /**
     * Whoever did a step takes it back before the next one has begun.
     *
     * @param history all that was done
     */
    record RecallStep(Officer by, @Nullable String step, List<Task> history) implements TaskCommand {

        /** Keeps its own list. */
        public RecallStep {
            history = List.copyOf(history);
        }

        @Override
        public String name() {
            return "RecallStep";
        }
    }

    /**
     * The responsible officer asks another unit to take the task.
     *
     * @param unit which
     * @param roles what officers there are today
     * @param confirmBy until when it has to answer
     */
    record OfferTask(
            Officer by, @Nullable String step, String unit, Set<String> roles, Instant confirmBy, String reason)
            implements TaskCommand {

        /** Keeps its own set. */
        public OfferTask {
            roles = Set.copyOf(roles);
        }

        @Override
        public String name() {
            return "OfferTask";
        }
    }

    /**
     * The unit that was asked takes the task.
     *
     * @param to who becomes responsible; null: who asks
     * @param posts where that officer works, as what
     */
    record ConfirmTransfer(
            Officer by, @Nullable String step, @Nullable UUID to, Set<Post> posts) implements TaskCommand {

        /** Keeps its own set. */
        public ConfirmTransfer {
            posts = Set.copyOf(posts);
        }

        @Override
        public String name() {
            return "ConfirmTransfer";
        }
    }

    /** The unit that was asked does not take the task, or the sender takes the offer back. */
    record RefuseTransfer(Officer by, @Nullable String step) implements TaskCommand {
        @Override
        public String name() {
            return "RefuseTransfer";
        }
    }

    /** A role in a unit, as an officer has it today. */
    record Post(String unit, String role) {}
}
