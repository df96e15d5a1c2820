package vn.motcua.catalog.guidance.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.guidance.model.Guidance.Outcome;
import vn.motcua.catalog.procedure.model.DocumentRequirement;
import vn.motcua.catalog.procedure.model.ProcedureCase;

/** The documents that somebody has to bring after the questions: what the answers decided is not asked again. */
public record Checklist(List<Item> items) {

    /** A document and how much it is needed. */
    public record Item(DocumentRequirement document, Need need) {}

    /** How much a document is needed. */
    public enum Need {
        /** It has to be there. */
        REQUIRED,
        /** One of those with the same alternative group has to be there. */
        ONE_OF,
        /** It has to be there when its condition holds. */
        CONDITIONAL,
        /** It may be added. */
        OPTIONAL
    }

    public Checklist {
        items = List.copyOf(items);
    }

    /** The documents of a case as far as an outcome leaves them. */
    public static Checklist of(ProcedureCase one, Outcome outcome) {
        Set<@Nullable String> decidedGroups = one.documents().stream()
                .filter(document -> outcome.needed().contains(document.code()))
                .map(DocumentRequirement::alternativeGroup)
                .collect(Collectors.toSet());
        List<DocumentRequirement> left = one.documents().stream()
                .filter(document -> !outcome.notNeeded().contains(document.code()))
                .filter(document -> outcome.needed().contains(document.code())
                        || document.alternativeGroup() == null
                        || !decidedGroups.contains(document.alternativeGroup()))
                .toList();
        List<Item> items = new ArrayList<>();
        left.forEach(document -> items.add(new Item(document, need(document, outcome, left))));
        return new Checklist(items);
    }

    private static Need need(DocumentRequirement document, Outcome outcome, List<DocumentRequirement> left) {
        if (outcome.needed().contains(document.code())) {
            return Need.REQUIRED;
        }
        String group = document.alternativeGroup();
        boolean alone = group == null
                || left.stream()
                                .filter(other -> group.equals(other.alternativeGroup()))
                                .count()
                        == 1;
        if (!alone) {
            return Need.ONE_OF;
        }
        if (group == null && (document.condition() != null || document.when() != null)) {
            return Need.CONDITIONAL;
        }
        return document.mandatory() ? Need.REQUIRED : Need.OPTIONAL;
    }
}
