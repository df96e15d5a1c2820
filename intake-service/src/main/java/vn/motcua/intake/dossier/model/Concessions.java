package vn.motcua.intake.dossier.model;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.motcua.kit.refusal.InvalidRequest;

/** The groups that an applicant states, each once. */
public record Concessions(List<Concession> all) {

    /** No group is stated. */
    public static final Concessions NONE = new Concessions(List.of());

    /** Keeps its own list. */
    public Concessions {
        all = List.copyOf(all);
    }

    /** As they were filed. */
    public static Concessions of(Filing filing) {
        return filing.groups().isEmpty()
                ? NONE
                : new Concessions(filing.groups().stream()
                        .map(stated -> new Concession(
                                Objects.requireNonNull(stated.group()), Concession.State.STATED, null, null))
                        .toList());
    }

    /** The groups that the bill follows. */
    public List<String> confirmed() {
        return in(Concession.State.CONFIRMED);
    }

    /** The groups that nobody has looked at yet. */
    public List<String> undecided() {
        return in(Concession.State.STATED);
    }

    private List<String> in(Concession.State state) {
        return all.stream()
                .filter(concession -> concession.state() == state)
                .map(Concession::group)
                .toList();
    }

    /**
     * With a decision on one of them.
     *
     * @throws InvalidRequest when the group is not stated
     * @throws vn.motcua.kit.lifecycle.IllegalMove when it was decided so before
     */
    Concessions decided(DecideOnGroup command, Instant now) {
        if (all.stream().noneMatch(concession -> concession.group().equals(command.group()))) {
            throw InvalidRequest.field("group", "group-not-stated");
        }
        return new Concessions(all.stream()
                .map(concession ->
                        concession.group().equals(command.group()) ? concession.decided(command, now) : concession)
                .toList());
    }
}
