package vn.motcua.catalog.unit.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * What a decision about units means, decided without touching anything.
 *
 * @param changed the units as they are to be stored, new ones first
 * @param heirs who takes over, by the code of each unit that closes
 */
public record Reorganisation(ReorganiseUnits command, List<Unit> changed, Map<String, String> heirs) {

    public Reorganisation {
        changed = List.copyOf(changed);
        heirs = Map.copyOf(heirs);
    }

    /** Every unit it touches. */
    public Set<String> touched() {
        Set<String> codes = new TreeSet<>(command.units());
        command.successors().forEach(successor -> codes.add(successor.code()));
        return codes;
    }

    /**
     * Decides.
     *
     * @param known every unit by its code
     * @param planned units that another plan touches already
     * @throws InvalidRequest naming every field that does not fit
     */
    public static Reorganisation of(
            ReorganiseUnits command, Map<String, Unit> known, Set<String> planned, LocalDate today) {
        Judge judge = new Judge(command, known, planned);
        judge.check(today);
        return command.kind() == ReorganiseUnits.Kind.RENAME ? judge.rename(today) : judge.regroup();
    }

    /** Looks at one command; used once. */
    private static final class Judge {
        private final ReorganiseUnits command;
        private final Map<String, Unit> known;
        private final Set<String> planned;
        private final InvalidRequest refusal = new InvalidRequest();

        Judge(ReorganiseUnits command, Map<String, Unit> known, Set<String> planned) {
            this.command = command;
            this.known = known;
            this.planned = planned;
        }

        void check(LocalDate today) {
            if (command.effectiveOn().isBefore(today)) {
                wrong("effectiveOn", "day-has-passed");
            }
            for (int i = 0; i < command.units().size(); i++) {
                checkOpen("units[" + i + "]", command.units().get(i));
            }
            switch (command.kind()) {
                case RENAME -> checkRename();
                case MERGE -> checkCounts(1, 1, 1);
                case SPLIT -> checkCounts(1, 2, Integer.MAX_VALUE);
            }
            refusal.throwIfAny();
        }

        private void checkRename() {
            if (command.units().size() != 1) {
                wrong("units", "one-unit");
            }
            if (command.name() == null) {
                wrong("name", "required");
            }
            if (!command.successors().isEmpty()) {
                wrong("successors", "not-for-renaming");
            }
        }

        private void checkCounts(int fewestUnits, int fewestSuccessors, int mostSuccessors) {
            if (command.units().size() < fewestUnits
                    || (command.kind() == ReorganiseUnits.Kind.SPLIT
                            && command.units().size() != 1)) {
                wrong("units", command.kind() == ReorganiseUnits.Kind.SPLIT ? "one-unit" : "required");
            }
            int successors = command.successors().size();
            if (successors < fewestSuccessors || successors > mostSuccessors) {
                wrong("successors", mostSuccessors == 1 ? "one-successor" : "several-successors");
                return;
            }
            for (int i = 0; i < successors; i++) {
                checkSuccessor("successors[" + i + "]", command.successors().get(i));
            }
            String heir = command.heir();
            if (heir == null
                    ? successors > 1
                    : command.successors().stream().noneMatch(one -> one.code().equals(heir))) {
                wrong("heir", heir == null ? "required" : "not-a-successor");
            }
            if (closing().isEmpty()) {
                wrong("units", "nothing-closes");
            }
        }

        private void checkSuccessor(String path, ReorganiseUnits.Successor successor) {
            if (known.containsKey(successor.code())) {
                if (!command.units().contains(successor.code())) {
                    checkOpen(path + ".code", successor.code());
                }
                return;
            }
            required(path + ".name", successor.name());
            required(path + ".unitKind", successor.unitKind());
            required(path + ".receives", successor.receives());
            String parent = successor.parent();
            if (parent != null && !known.containsKey(parent)) {
                wrong(path + ".parent", "unknown-unit");
            }
        }

        private void checkOpen(String path, String code) {
            Unit unit = known.get(code);
            if (unit == null) {
                wrong(path, "unknown-unit");
            } else if (unit.validTo() != null || unit.validFrom().isAfter(command.effectiveOn())) {
                wrong(path, "unit-not-open");
            } else if (planned.contains(code)) {
                wrong(path, "unit-in-another-plan");
            }
        }

        /** The units that do not go on. A split unit that goes on keeps its work unless it is moved by hand. */
        private List<String> closing() {
            return command.units().stream()
                    .filter(code -> command.successors().stream()
                            .noneMatch(successor -> successor.code().equals(code)))
                    .toList();
        }

        Reorganisation rename(LocalDate today) {
            Unit unit = Objects.requireNonNull(known.get(command.units().getFirst()));
            Unit renamed = unit.renamed(Objects.requireNonNull(command.name()), command.effectiveOn(), today);
            return new Reorganisation(command, List.of(renamed), Map.of());
        }

        Reorganisation regroup() {
            List<Unit> changed = new ArrayList<>();
            for (ReorganiseUnits.Successor successor : command.successors()) {
                if (!known.containsKey(successor.code())) {
                    changed.add(Unit.setUp(
                            successor.code(),
                            Objects.requireNonNull(successor.name()),
                            Objects.requireNonNull(successor.unitKind()),
                            successor.parent(),
                            Objects.requireNonNull(successor.receives()),
                            command.effectiveOn()));
                }
            }
            String heir =
                    command.heir() == null ? command.successors().getFirst().code() : command.heir();
            Map<String, String> heirs = new LinkedHashMap<>();
            for (String code : closing()) {
                Unit unit = Objects.requireNonNull(known.get(code));
                changed.add(unit.closed(command.effectiveOn().minusDays(1), heir));
                heirs.put(code, heir);
            }
            return new Reorganisation(command, changed, heirs);
        }

        private void required(String path, @Nullable Object value) {
            if (value == null) {
                wrong(path, "required");
            }
        }

        private void wrong(String path, String rule) {
            refusal.at(path, rule, Map.of());
        }
    }
}
