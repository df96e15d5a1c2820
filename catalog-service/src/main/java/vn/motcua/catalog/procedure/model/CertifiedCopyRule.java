package vn.motcua.catalog.procedure.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Text;

/**
 * A reason to refuse the demand for a certified copy: data with its legal ground, because laws change.
 *
 * @param check what it looks at
 * @param papers codes of papers, for {@link Check#PAPER}
 * @param validFrom first day of the rule; it judges versions that take effect from then on
 * @param validTo last day; null when no end is known
 * @param source where the rule was found, and whether somebody has to confirm it
 */
public record CertifiedCopyRule(
        String code,
        Check check,
        Text name,
        @Nullable List<String> papers,
        Ground ground,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {

    /** What a rule looks at. */
    public enum Check {
        /** The demand names no provision of a legal ground of the procedure. */
        LEGAL_GROUND,
        /** The state holds the data of the paper, or of one that replaces it. */
        DATA,
        /** The original is handed in or shown, or one that replaces the paper is. */
        ORIGINAL,
        /** The paper is one of which no certified copy may be demanded. */
        PAPER
    }

    /** The law behind the rule. */
    public record Ground(String number, String provision, String name) {}

    public CertifiedCopyRule {
        papers = papers == null ? null : List.copyOf(papers);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
