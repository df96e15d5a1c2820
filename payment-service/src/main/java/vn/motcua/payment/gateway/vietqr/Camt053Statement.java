package vn.motcua.payment.gateway.vietqr;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.motcua.payment.gateway.vietqr.UnreadableStatement.Why;

/** ISO 20022's camt.053, whichever version: the few elements that a line needs, read one after the other. No DTD, no entity, no deep nesting. */
final class Camt053Statement {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 2_000;

    private final StatementText found;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private boolean isOurs;
    private @Nullable String reference;
    private @Nullable LocalDate bookedOn;
    private long amount;
    private boolean out;
    private final StringBuilder content = new StringBuilder();

    private Camt053Statement(String account) {
        this.found = new StatementText(account);
    }

    static List<StatementLine> read(String account, String text) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        Camt053Statement statement = new Camt053Statement(account);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                statement.take(xml, xml.next());
            }
        } catch (XMLStreamException broken) {
            throw new UnreadableStatement(
                    Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNumber()),
                    Why.NO_STATEMENT);
        }
        if (!statement.isOurs) {
            throw new UnreadableStatement(1, Why.NO_STATEMENT);
        }
        return statement.found.lines();
    }

    private void take(XMLStreamReader xml, int event) {
        int at = xml.getLocation().getLineNumber();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> begin(xml, at);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (text.length() < LONGEST_TEXT) {
                    text.append(xml.getText());
                }
            }
            case XMLStreamConstants.END_ELEMENT -> {
                end(at, String.join("/", (Iterable<String>) path::descendingIterator));
                path.pop();
                text.setLength(0);
            }
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                throw new UnreadableStatement(at, Why.NO_STATEMENT);
            default -> {}
        }
    }

    private void begin(XMLStreamReader xml, int at) {
        path.push(xml.getLocalName());
        text.setLength(0);
        if (path.size() > DEEPEST) {
            throw new UnreadableStatement(at, Why.NO_STATEMENT);
        }
        if (xml.getLocalName().equals("Ntry")) {
            reference = null;
            bookedOn = null;
            amount = 0;
            out = false;
            content.setLength(0);
        }
        boolean isAmount = xml.getLocalName().equals("Amt");
        if (isAmount && !"VND".equals(xml.getAttributeValue(null, "Ccy"))) {
            throw new UnreadableStatement(at, Why.WRONG_CURRENCY);
        }
    }

    private void end(int at, String where) {
        String value = text.toString().strip();
        String inStatement = where.replaceFirst("^Document/BkToCstmrStmt/Stmt/", "");
        switch (inStatement) {
            case "Acct/Id/IBAN", "Acct/Id/Othr/Id" -> {
                found.isOf(value, at);
                isOurs = true;
            }
            case "Ntry/Amt" -> amount = StatementText.amount(at, value);
            case "Ntry/CdtDbtInd" -> out = value.equals("DBIT");
            case "Ntry/BookgDt/Dt" -> bookedOn = StatementText.day(at, value);
            case "Ntry/BookgDt/DtTm" ->
                bookedOn = StatementText.day(at, value.substring(0, Math.min(10, value.length())));
            case "Ntry/AcctSvcrRef" -> reference = value;
            case "Ntry/NtryDtls/TxDtls/RmtInf/Ustrd", "Ntry/AddtlNtryInf" ->
                content.append(value).append(' ');
            case "Ntry" -> entry(at);
            default -> {}
        }
    }

    private void entry(int at) {
        if (!isOurs) {
            throw new UnreadableStatement(at, Why.NO_STATEMENT);
        }
        if (bookedOn == null) {
            throw new UnreadableStatement(at, Why.WRONG_DATE);
        }
        found.add(at, reference, bookedOn, out ? -amount : amount, content.toString());
    }
}
