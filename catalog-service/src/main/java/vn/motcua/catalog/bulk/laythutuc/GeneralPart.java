package vn.motcua.catalog.bulk.laythutuc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Administration;
import vn.motcua.catalog.bulk.laythutuc.Vocabulary.Phrase;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Beneficiary;
import vn.motcua.catalog.procedure.model.ProcedureVersion.Level;

/** What holds for a procedure as a whole, field by field. */
final class GeneralPart {

    /** Where editors list several things on one line; not within brackets. */
    private static final Pattern BETWEEN_THINGS = Pattern.compile("[,;+](?![^(]{0,200}\\))");

    private static final Vocabulary WORDS = Vocabulary.NATIONAL;

    private GeneralPart() {}

    /** {@code TENTTHC}; the source has no English. */
    static void name(Place procedure, ObjectNode content) {
        String name = procedure.at("TENTTHC").text();
        if (name != null) {
            content.putObject("name").put("vi", name);
        }
    }

    /** {@code LINHVUCTHUCHIEN}: which of several is ours the source does not say. */
    static void sector(Place procedure, ObjectNode content) {
        Set<ObjectNode> sectors = new LinkedHashSet<>();
        for (Place item : procedure.each("LINHVUCTHUCHIEN")) {
            ObjectNode sector = content.objectNode();
            String code = item.at("MALINHVUC").text();
            String name = item.orItself("TENLINHVUC").text();
            if (code != null) {
                sector.put("code", code);
            }
            if (name != null) {
                sector.putObject("name").put("vi", name);
            }
            if (!sector.isEmpty()) {
                sectors.add(sector);
            }
        }
        if (sectors.size() == 1) {
            content.set("sector", sectors.iterator().next());
        } else if (!sectors.isEmpty()) {
            procedure.at("LINHVUCTHUCHIEN").leaveOut("several-sectors", Map.of("count", sectors.size()));
        }
    }

    /** {@code CAPTHUCHIEN}, a text or a list. */
    static void level(Place procedure, ObjectNode content) {
        Set<Administration> levels = EnumSet.noneOf(Administration.class);
        for (Place item : procedure.each("CAPTHUCHIEN")) {
            Place place = item.orItself("CAPTHUCHIEN");
            for (String name : things(place, WORDS.levels())) {
                Administration level = WORDS.levels().meaning(name);
                if (level == null || level == Administration.DISTRICT) {
                    place.leaveOut(level == null ? "unknown-level" : "district-level", name);
                } else {
                    levels.add(level);
                }
            }
        }
        if (levels.size() == 2) {
            content.put("level", Level.BOTH.name());
        } else if (!levels.isEmpty()) {
            content.put("level", levels.iterator().next().name());
        }
    }

    /** {@code DOITUONGTHUCHIEN} by the names, whose codes differ from system to system. */
    static void beneficiaries(Place procedure, ObjectNode content) {
        Set<Beneficiary> beneficiaries = EnumSet.noneOf(Beneficiary.class);
        for (Place item : procedure.each("DOITUONGTHUCHIEN")) {
            Place place = item.orItself("TENDOITUONG");
            for (String name : things(place, WORDS.beneficiaries())) {
                Beneficiary beneficiary = WORDS.beneficiaries().meaning(name);
                if (beneficiary == null) {
                    place.leaveOut("unknown-beneficiary", name);
                } else {
                    beneficiaries.add(beneficiary);
                }
            }
        }
        if (!beneficiaries.isEmpty()) {
            ArrayNode written = content.putArray("beneficiaries");
            beneficiaries.forEach(beneficiary -> written.add(beneficiary.name()));
        }
    }

    private static List<String> things(Place place, Terms<?> known) {
        return place.lines().stream()
                .flatMap(line -> known.meaning(line) != null ? Stream.of(line) : Stream.of(BETWEEN_THINGS.split(line)))
                .map(String::strip)
                .filter(thing -> !thing.isEmpty())
                .toList();
    }

    /** {@code COQUANTHUCHIEN} by the codes; what a name means the units of the catalogue do not say. */
    static void competentUnits(Place procedure, ObjectNode content) {
        Set<String> units = new TreeSet<>();
        for (Place item : procedure.each("COQUANTHUCHIEN")) {
            Place place = item.at("MADONVI");
            String text = place.text();
            String code = text == null ? null : AgencyCode.dotted(text);
            if (code != null) {
                units.add(code);
            } else if (text != null) {
                place.leaveOut("agency-code");
            } else {
                item.orItself("TENDONVI").leaveOut("agency-without-code");
            }
        }
        if (!units.isEmpty()) {
            units.forEach(content.putArray("competentUnits")::add);
        }
    }

    /** {@code CANCUPHAPLY}; the same document once. */
    static void legalGrounds(Place procedure, ObjectNode content) {
        Set<ObjectNode> grounds = new LinkedHashSet<>();
        for (Place item : procedure.eachObject("CANCUPHAPLY")) {
            ObjectNode ground = content.objectNode();
            String number = item.at("SOVANBAN").text();
            String name = item.at("TENVANBAN").text();
            if (number != null) {
                ground.put("number", number);
            }
            if (name != null) {
                ground.put("name", name);
            }
            if (!ground.isEmpty()) {
                grounds.add(ground);
            }
        }
        if (!grounds.isEmpty()) {
            content.putArray("legalGrounds").addAll(grounds);
        }
    }

    /** {@code KETQUATHUCHIEN}. */
    static void results(Place procedure, ObjectNode content) {
        CodedParts parts = new CodedParts("KQ");
        for (Place item : procedure.eachObject("KETQUATHUCHIEN")) {
            parts.add(item.at("MAKETQUA"), item.at("TENKETQUA"), content.objectNode());
        }
        ArrayNode results = parts.coded();
        if (!results.isEmpty()) {
            content.set("results", results);
        }
    }

    /** {@code YEUCAU}, which says "Không" when there is none. */
    static void requirements(Place procedure, ObjectNode content) {
        String text = String.join("\n", procedure.at("YEUCAU").lines());
        if (!text.isEmpty() && !WORDS.isWholly(Phrase.NO, text) && !WORDS.isWholly(Phrase.NO_REQUIREMENTS, text)) {
            content.put("requirements", text);
        }
    }
}
