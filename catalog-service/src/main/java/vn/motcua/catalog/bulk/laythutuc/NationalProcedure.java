package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Phrase;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Status;
import vn.motcua.catalog.bulk.reading.ReadRow;

/** Reads the procedures of one answer to {@code LayThuTuc}, of which each may stand there once. */
final class NationalProcedure {

    private static final Pattern CODE = Pattern.compile("(\\d\\.\\d{6})(\\.\\d{3}\\.\\d{2}\\.\\d{2}\\.[A-Z]\\d{2})?");

    /** The codes that have come. */
    private final Set<String> seen = new HashSet<>();

    /** One item of the list. */
    ReadRow read(int row, JsonNode item) {
        if (!item.isObject()) {
            return refused(new Place(item, "", new Findings(row, null)), "unexpected-shape", Map.of());
        }
        Place codePlace = new Place(item, "", new Findings(row, null)).at("MATTHC");
        String text = codePlace.text();
        Matcher code = CODE.matcher(text == null ? "" : text.replace(" ", "").toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return refused(codePlace, "procedure-code", Map.of());
        }
        Place procedure = new Place(item, "", new Findings(row, code.group(1)));
        if (!seen.add(code.group(1))) {
            return refused(procedure.at("MATTHC"), "procedure-twice", Map.of());
        }
        if (isAbolished(procedure.at("TRANGTHAI"))) {
            return refused(procedure.at("TRANGTHAI"), "abolished-at-source", Map.of());
        }
        ObjectNode content = content(procedure, code.group(1), code.group(2));
        return new ReadRow.Understood(
                row, code.group(1), content, procedure.findings().all());
    }

    /** The whole mapping, part by part. */
    private static ObjectNode content(Place procedure, String code, @Nullable String agency) {
        ObjectNode content = JsonNodeFactory.instance.objectNode().put("code", code);
        if (agency != null) {
            content.put("longCode", code + agency);
        }
        GeneralPart.name(procedure, content);
        GeneralPart.sector(procedure, content);
        GeneralPart.level(procedure, content);
        GeneralPart.competentUnits(procedure, content);
        FilingWays ways = FilingWays.read(procedure);
        ways.into(content);
        GeneralPart.beneficiaries(procedure, content);
        PublishingDecision.read(procedure, content);
        GeneralPart.legalGrounds(procedure, content);
        GeneralPart.results(procedure, content);
        GeneralPart.requirements(procedure, content);
        Cases.read(procedure, ways, content);
        return content;
    }

    private static boolean isAbolished(Place place) {
        String text = place.text();
        if (text == null) {
            return false;
        }
        Vocabulary words = Vocabulary.NATIONAL;
        Status status = words.statuses().meaning(text);
        boolean negated = words.mentions(Phrase.NO, text) || words.mentions(Phrase.NOT_YET, text);
        if (status == null && (negated || !words.mentions(Phrase.ABOLISHED, text))) {
            place.leaveOut("unknown-status");
            return false;
        }
        return status != Status.IN_FORCE;
    }

    private static ReadRow refused(Place place, String rule, Map<String, ?> arguments) {
        return new ReadRow.Refused(place.findings().of(place.path(), rule, arguments, place.shown()));
    }
}
