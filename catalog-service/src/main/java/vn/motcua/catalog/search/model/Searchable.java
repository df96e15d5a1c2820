package vn.motcua.catalog.search.model;

import java.util.List;

/**
 * The entries of an index with what finds them.
 *
 * @param entries in the order of their codes
 */
record Searchable(List<IndexEntry> entries, Vocabulary vocabulary, Postings postings) {

    static Searchable of(List<IndexEntry> entries, Vocabulary vocabulary) {
        return new Searchable(entries, vocabulary, Postings.of(entries, vocabulary.size()));
    }
}
