package vn.motcua.catalog.bulk.sheet;

import static vn.motcua.catalog.bulk.sheet.CellFormats.DAY;
import static vn.motcua.catalog.bulk.sheet.CellFormats.HOUR;
import static vn.motcua.catalog.bulk.sheet.CellFormats.TEXT;
import static vn.motcua.catalog.bulk.sheet.CellFormats.WHOLE_NUMBER;
import static vn.motcua.catalog.bulk.sheet.CellFormats.YES_OR_NO;
import static vn.motcua.catalog.bulk.sheet.CellFormats.oneOf;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Every column there is, in the order in which we write them: the reader and the writers know a procedure from here only. What a table
 * cannot say (the electronic form, the process, the guidance, local rules of fees, conditions for machines) is not in it.
 */
public final class Columns {

    static final Column CODE = Column.of("code", TEXT);
    static final Column LONG_CODE = Column.of("longCode", TEXT);
    static final Column CASE_CODE = Column.of("case.code", TEXT);
    static final Column EXEMPT_GROUPS = Column.of("fee.exemptGroups", CellList.OF_CODES);

    static final List<Column> ALL = List.of(
            CODE,
            LONG_CODE,
            Column.of("name.vi", TEXT),
            Column.of("name.en", TEXT),
            Column.of("sector.code", TEXT),
            Column.of("sector.name.vi", TEXT),
            Column.of("sector.name.en", TEXT),
            Column.of("level", oneOf("level")),
            Column.of("competentUnits", CellList.OF_CODES),
            Column.of("onlineLevel", oneOf("onlineLevel")),
            Column.of("channels", CellList.of("channel")),
            Column.of("beneficiaries", CellList.of("beneficiary")),
            Column.of("keywords", CellList.OF_WORDS),
            Column.of("effectiveFrom", DAY),
            Column.of("effectiveTo", DAY),
            Column.of("decision.number", TEXT),
            Column.of("decision.date", DAY),
            Column.of("decision.source", TEXT),
            Column.of("requirements", TEXT),
            Column.of("legalGround.number", TEXT),
            Column.of("legalGround.name", TEXT),
            Column.of("result.code", TEXT),
            Column.of("result.nationalCode", TEXT),
            Column.of("result.name.vi", TEXT),
            Column.of("result.name.en", TEXT),
            Column.of("lifeEvent.code", TEXT),
            Column.of("lifeEvent.name.vi", TEXT),
            Column.of("lifeEvent.name.en", TEXT),
            CASE_CODE,
            Column.of("case.name.vi", TEXT),
            Column.of("case.name.en", TEXT),
            Column.of("sequence", TEXT),
            Column.of("document.code", TEXT),
            Column.of("document.nationalCode", TEXT),
            Column.of("document.name.vi", TEXT),
            Column.of("document.name.en", TEXT),
            Column.of("document.mandatory", YES_OR_NO),
            Column.of("document.alternativeGroup", TEXT),
            Column.of("document.condition", TEXT),
            Column.of("document.originals", WHOLE_NUMBER),
            Column.of("document.copies", WHOLE_NUMBER),
            Column.of("document.copyForm", oneOf("copyForm")),
            Column.of("document.certifiedCopyGround.number", TEXT),
            Column.of("document.certifiedCopyGround.provision", TEXT),
            Column.of("document.electronic", YES_OR_NO),
            Column.of("document.heldByState", TEXT),
            Column.of("document.template.name", TEXT),
            Column.of("document.template.url", TEXT),
            Column.of("limit.channels", CellList.of("channel")),
            Column.of("limit.amount", WHOLE_NUMBER),
            Column.of("limit.unit", oneOf("unit")),
            Column.of("limit.dayCounting", oneOf("dayCounting")),
            Column.of("limit.cutOff", HOUR),
            Column.of("fee.name.vi", TEXT),
            Column.of("fee.name.en", TEXT),
            Column.of("fee.nationalCode", TEXT),
            Column.of("fee.kind", oneOf("kind")),
            Column.of("fee.channels", CellList.of("channel")),
            new Column("fee.rule", Part.FEE, JsonPointer.compile("/rule/type"), oneOf("rule")),
            Column.of("fee.amount", "rule.", WHOLE_NUMBER),
            Column.of("fee.quantity", "rule.", TEXT),
            Column.of("fee.defaultQuantity", "rule.", WHOLE_NUMBER),
            Column.of("fee.tiers", "rule.", new FeeTiers()),
            Column.of("fee.capPerCopy", "rule.", WHOLE_NUMBER),
            Column.of("fee.copies", "rule.", TEXT),
            Column.of("fee.frame.min", WHOLE_NUMBER),
            Column.of("fee.frame.max", WHOLE_NUMBER),
            EXEMPT_GROUPS,
            Column.of("fee.reductions", new FeeReductions()),
            Column.of("fee.collectAt", oneOf("collectAt")),
            Column.of("fee.refundable", YES_OR_NO));

    private static final Map<String, Column> BY_NAME =
            ALL.stream().collect(Collectors.toMap(column -> folded(column.name()), Function.identity()));

    private Columns() {}

    /** Their names, in this order: what a whole procedure is written with. */
    public static List<String> names() {
        return ALL.stream().map(Column::name).toList();
    }

    /** The column of a name, in any case; null when there is none. */
    static @Nullable Column named(String name) {
        return BY_NAME.get(folded(name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
