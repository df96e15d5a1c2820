package vn.motcua.catalog.search.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A version with its words prepared for comparing. */
final class IndexEntry {

    private static final byte EXACT_CODE = 0;
    private static final byte CODE_BEGINS_SO = 1;
    private static final byte CODE_ENDS_SO = 2;

    /** Where the typed words stand together; the best first. */
    enum Phrase {
        WHOLE_NAME(1),
        BEGINS_NAME(2),
        WHOLE_KEYWORD(3),
        IN_NAME(4),
        IN_KEYWORD(5),
        NONE(6);

        private final int rank;

        Phrase(int rank) {
            this.rank = rank;
        }

        int rank() {
            return rank;
        }
    }

    private final ListedProcedure procedure;
    private final long stamp;
    private final String code;
    private final String longCode;
    private final String foldedName;
    private final List<String> foldedKeywords;
    private final int[] nameWords;
    private final int[] otherWords;
    private final Set<String> markedNameWords;

    /** Prepares a procedure whose words the vocabulary knows. */
    IndexEntry(ListedProcedure procedure, long stamp, Vocabulary vocabulary) {
        FoldedText name = FoldedText.of(procedure.name().vi());
        this.procedure = procedure;
        this.stamp = stamp;
        this.code = procedure.code().replace(".", "");
        this.longCode = procedure.longCode() == null
                ? code
                : procedure.longCode().replace(".", "").toLowerCase(Locale.ROOT);
        this.foldedName = name.text();
        this.foldedKeywords = procedure.keywords().stream()
                .map(keyword -> FoldedText.of(keyword).text())
                .toList();
        this.nameWords = vocabulary.numbers(name.words());
        this.otherWords = vocabulary.numbers(otherWords(procedure));
        this.markedNameWords =
                Set.copyOf(FoldedText.markedWords(procedure.name().vi()));
    }

    /** The folded words of a procedure, all of them. */
    static Set<String> words(ListedProcedure procedure) {
        Set<String> words =
                new LinkedHashSet<>(FoldedText.of(procedure.name().vi()).words());
        words.addAll(otherWords(procedure));
        return words;
    }

    ListedProcedure procedure() {
        return procedure;
    }

    /** Which state of the version it is: a later one has a larger stamp. */
    long stamp() {
        return stamp;
    }

    /** Where some folded words stand together, at the best place. */
    Phrase phrase(String folded) {
        int at = foldedName.indexOf(folded);
        if (at == 0) {
            return foldedName.length() == folded.length() ? Phrase.WHOLE_NAME : Phrase.BEGINS_NAME;
        }
        if (foldedKeywords.contains(folded)) {
            return Phrase.WHOLE_KEYWORD;
        }
        if (at > 0) {
            return Phrase.IN_NAME;
        }
        return foldedKeywords.stream().anyMatch(keyword -> keyword.contains(folded)) ? Phrase.IN_KEYWORD : Phrase.NONE;
    }

    /** Whether a word stands in the name with these marks. */
    boolean nameHas(String markedWord) {
        return markedNameWords.contains(markedWord);
    }

    /** The numbers of the words of the name. */
    int[] nameWords() {
        return nameWords;
    }

    /** The numbers of the words of everything else it is found by. */
    int[] otherWords() {
        return otherWords;
    }

    private static Collection<String> otherWords(ListedProcedure procedure) {
        List<String> texts = new ArrayList<>(procedure.keywords());
        texts.add(procedure.name().en());
        texts.add(procedure.sector().code());
        texts.add(procedure.sector().name().vi());
        texts.add(procedure.sector().name().en());
        procedure.lifeEvents().forEach(event -> {
            texts.add(event.name().vi());
            texts.add(event.name().en());
        });
        procedure.results().forEach(result -> texts.add(result.name().vi()));
        return FoldedText.of(texts.toArray(String[]::new)).words();
    }

    /** How far digits are from the code, long or short; all without their dots. */
    byte codeDistance(String digits) {
        if (digits.equals(code) || digits.equals(longCode)) {
            return EXACT_CODE;
        }
        if (longCode.startsWith(digits)) {
            return CODE_BEGINS_SO;
        }
        return code.length() - digits.length() == 1 && code.endsWith(digits) ? CODE_ENDS_SO : Vocabulary.NO_MATCH;
    }
}
