package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.procedure.model.Channel;
import vn.motcua.catalog.procedure.model.Fee;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Beneficiary;
import vn.motcua.workingtime.Limit;

/**
 * What the words of the national catalogue mean to ours. Data, because people go on finding new words: {@code lay-thu-tuc.json}.
 *
 * @param beneficiaries kinds of applicants that are ours as they are
 * @param feeUnits what an amount is for
 * @param phrases words that matter wherever they stand
 */
record Vocabulary(
        Terms<Status> statuses,
        Terms<Channel> channels,
        Terms<Administration> levels,
        Terms<Beneficiary> beneficiaries,
        Terms<TimeUnit> timeUnits,
        Terms<FeeUnit> feeUnits,
        Terms<Fee.Kind> feeKinds,
        Terms<Phrase> phrases) {

    /** Whether a procedure is in force at the source. */
    enum Status {
        IN_FORCE,
        ABOLISHED
    }

    /** Levels of government as the source knows them. */
    enum Administration {
        COMMUNE,
        PROVINCE,
        /** Abolished on 1 July 2025. */
        DISTRICT
    }

    /** A unit of time limits; a year is twelve months. */
    record TimeUnit(Limit.Unit unit, int times) {}

    /** What an amount is for: one of a quantity; null for the whole dossier. */
    record FeeUnit(@Nullable String quantity) {}

    /** Words with a meaning of their own. */
    enum Phrase {
        /** No, or none. */
        NO,
        /** Not yet, or not wholly. */
        NOT_YET,
        /** Abolished, wherever it stands. */
        ABOLISHED,
        /** There is nothing to pay. */
        FREE,
        /** Somebody else sets the amount, such as the People's Council. */
        SET_ELSEWHERE,
        /** There are no requirements. */
        NO_REQUIREMENTS,
        /** A heading that is no name of a case. */
        GENERAL_CASE
    }

    /** Ours. */
    static final Vocabulary NATIONAL = load("/lay-thu-tuc.json");

    private static Vocabulary load(String resource) {
        ObjectMapper json = new ObjectMapper();
        try (InputStream content = Vocabulary.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new FileNotFoundException(resource);
            }
            JsonNode words = json.readTree(content);
            return new Vocabulary(
                    terms(json, words.path("statuses"), Status.class),
                    terms(json, words.path("channels"), Channel.class),
                    terms(json, words.path("levels"), Administration.class),
                    terms(json, words.path("beneficiaries"), Beneficiary.class),
                    terms(json, words.path("timeUnits"), TimeUnit.class),
                    terms(json, words.path("feeUnits"), FeeUnit.class),
                    terms(json, words.path("feeKinds"), Fee.Kind.class),
                    terms(json, words.path("phrases"), Phrase.class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static <T> Terms<T> terms(ObjectMapper json, JsonNode entries, Class<T> kind) throws IOException {
        Map<String, T> meanings = new HashMap<>();
        for (JsonNode entry : entries) {
            T meaning = json.treeToValue(entry.path("means"), kind);
            entry.path("words").forEach(words -> meanings.put(words.asText(), meaning));
        }
        return Terms.of(meanings);
    }

    /** Whether a text is nothing but one of the words of a phrase. */
    boolean isWholly(Phrase phrase, String text) {
        return phrases.meaning(text) == phrase;
    }

    /** Whether a text has one of the words of a phrase somewhere. */
    boolean mentions(Phrase phrase, String text) {
        return phrases.mentioned(text).contains(phrase);
    }
}
