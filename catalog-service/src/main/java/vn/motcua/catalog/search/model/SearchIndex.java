package vn.motcua.catalog.search.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.search.model.ProcedureSearch.Hit;
import vn.motcua.catalog.search.model.ProcedureSearch.Place;

/**
 * All published versions of the catalogue, ready to be searched. It never changes: what was published since makes a new index out of the
 * old one, so searches need no lock.
 */
public final class SearchIndex {

    /** Without any version. */
    public static final SearchIndex EMPTY = new SearchIndex(Vocabulary.EMPTY, new TreeMap<>());

    private final Vocabulary vocabulary;
    private final NavigableMap<VersionId, IndexEntry> entries;
    private final Searchable searchable;

    private SearchIndex(Vocabulary vocabulary, NavigableMap<VersionId, IndexEntry> entries) {
        this.vocabulary = vocabulary;
        this.entries = entries;
        this.searchable = Searchable.of(List.copyOf(entries.values()), vocabulary);
    }

    /** What a version is known by. */
    public record VersionId(String code, int version) implements Comparable<VersionId> {

        @Override
        public int compareTo(VersionId other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : Integer.compare(version, other.version);
        }
    }

    /**
     * A state of a version.
     *
     * @param stamp a later state has a larger one
     */
    public record Stamped(ListedProcedure procedure, long stamp) {}

    /** Whether the index has this state of a version, or a later one. */
    public boolean has(VersionId key, long stamp) {
        IndexEntry entry = entries.get(key);
        return entry != null && entry.stamp() >= stamp;
    }

    /** This index with newer states of some versions. */
    public SearchIndex with(Collection<Stamped> newer) {
        List<Stamped> news = newer.stream()
                .filter(one -> !has(key(one.procedure()), one.stamp()))
                .toList();
        if (news.isEmpty()) {
            return this;
        }
        Set<String> words = new HashSet<>();
        news.forEach(one -> words.addAll(IndexEntry.words(one.procedure())));
        Vocabulary larger = vocabulary.with(words);
        NavigableMap<VersionId, IndexEntry> all = new TreeMap<>(entries);
        news.forEach(one -> all.put(key(one.procedure()), new IndexEntry(one.procedure(), one.stamp(), larger)));
        return new SearchIndex(larger, all);
    }

    /** The best hits among the versions in force on a day; one more than wanted when there are more. */
    public List<Hit> find(ProcedureSearch wanted, LocalDate today) {
        int[] candidates = candidates(wanted.filter(), today);
        Stream<Hit> hits = FoldedText.of(wanted.text()).text().isEmpty()
                ? Arrays.stream(candidates).mapToObj(entry -> hit(entry, 0))
                : hits(wanted.text(), candidates).stream();
        Place after = wanted.after();
        return hits.filter(hit -> after == null || hit.place().compareTo(after) > 0)
                .sorted((one, other) -> one.place().compareTo(other.place()))
                .limit(wanted.most() + 1L)
                .toList();
    }

    private int[] candidates(ProcedureSearch.Filter filter, LocalDate today) {
        return IntStream.range(0, searchable.entries().size())
                .filter(entry -> {
                    ListedProcedure procedure = searchable.entries().get(entry).procedure();
                    return procedure.inForce(today) && filter.lets(procedure);
                })
                .toArray();
    }

    /** The version of a procedure that is in force on a day; null without one. */
    public @Nullable ListedProcedure inForce(String code, LocalDate today) {
        return entries
                .subMap(new VersionId(code, Integer.MIN_VALUE), true, new VersionId(code, Integer.MAX_VALUE), true)
                .values()
                .stream()
                .map(IndexEntry::procedure)
                .filter(procedure -> procedure.inForce(today))
                .findFirst()
                .orElse(null);
    }

    /** Every version in force on a day in the order of the codes. */
    public Stream<ListedProcedure> inForce(LocalDate today) {
        return searchable.entries().stream().map(IndexEntry::procedure).filter(procedure -> procedure.inForce(today));
    }

    private List<Hit> hits(String text, int[] candidates) {
        List<Hit> hits = new ArrayList<>();
        for (Query.Look look : Query.Look.values()) {
            Query query = new Query(text, look, searchable, candidates);
            for (int entry : candidates) {
                query.rank(entry).ifPresent(rank -> hits.add(hit(entry, rank)));
            }
            if (!hits.isEmpty()) {
                break;
            }
        }
        return hits;
    }

    private Hit hit(int entry, long rank) {
        ListedProcedure procedure = searchable.entries().get(entry).procedure();
        return new Hit(new Place(rank, procedure.code()), procedure);
    }

    private static VersionId key(ListedProcedure procedure) {
        return new VersionId(procedure.code(), procedure.version());
    }
}
