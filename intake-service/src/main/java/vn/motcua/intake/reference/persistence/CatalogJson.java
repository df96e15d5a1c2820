package vn.motcua.intake.reference.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.PublishedFee;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.DocumentRequirement;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.ProcessingLimit;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.workingtime.CalendarYear;
import vn.motcua.workingtime.NamedDay;
import vn.motcua.workingtime.Session;

/** Reads what intake needs out of the catalogue's bodies. */
@ApplicationScoped
public class CatalogJson {

    private final ObjectMapper json;

    CatalogJson(ObjectMapper json) {
        this.json = json;
    }

    /** The fields of a procedure's body that intake uses; unknown ones are ignored. */
    record ProcedureBody(
            String code,
            int version,
            Text name,
            ProcedureVersion.Level level,
            OnlineLevel onlineLevel,
            @Nullable Set<String> competentUnits,
            Set<Channel> channels,
            @Nullable Set<ApplicantKind> beneficiaries,
            List<CaseBody> cases) {}

    record CaseBody(
            String code,
            Text name,
            @Nullable List<DocumentBody> documents,
            @Nullable List<ProcessingLimit> limits,
            @Nullable List<Map<String, Object>> fees,
            @Nullable FormBody form) {}

    /** The fields of a form; one of them may ask for a number that a fee counts. */
    record FormFields(JsonNode properties) {

        /** The field that says so ({@code x-quantity}), or the one of the same name. */
        @Nullable
        String ofQuantity(String quantity) {
            for (Map.Entry<String, JsonNode> field : properties.properties()) {
                if (quantity.equals(field.getValue().path("x-quantity").textValue())) {
                    return field.getKey();
                }
            }
            return properties.has(quantity) ? quantity : null;
        }
    }

    record DocumentBody(
            String code,
            Text name,
            boolean mandatory,
            @Nullable String alternativeGroup,
            @Nullable String condition,
            @Nullable JsonNode when,
            int originals,
            int copies,
            @Nullable String heldByState) {
        DocumentRequirement requirement() {
            return new DocumentRequirement(
                    code,
                    name,
                    mandatory,
                    alternativeGroup,
                    condition,
                    when == null || !when.isObject() ? null : when.toString(),
                    originals,
                    copies,
                    heldByState);
        }
    }

    record FormBody(@Nullable JsonNode schema) {}

    record CalendarBody(
            int year,
            CalendarYear.Status status,
            List<SessionBody> sessions,
            List<DayBody> closedDays,
            List<DayBody> makeUpDays) {}

    record SessionBody(Set<DayOfWeek> days, LocalTime from, LocalTime to) {}

    record DayBody(LocalDate date, Text name) {}

    /**
     * A procedure version from its JSON.
     *
     * @throws JsonProcessingException when it is not what the contract promises
     */
    public ProcedureVersion procedure(String body) throws JsonProcessingException {
        ProcedureBody read = json.readValue(body, ProcedureBody.class);
        return new ProcedureVersion(
                read.code(),
                read.version(),
                read.name(),
                read.level(),
                read.onlineLevel(),
                orEmpty(read.competentUnits()),
                read.channels(),
                orEmpty(read.beneficiaries()),
                read.cases().stream().map(CatalogJson::procedureCase).toList());
    }

    private static ProcedureCase procedureCase(CaseBody read) {
        List<FeeTerms> fees =
                orEmpty(read.fees()).stream().map(PublishedFee::read).toList();
        return new ProcedureCase(
                read.code(),
                read.name(),
                orEmpty(read.documents()).stream()
                        .map(DocumentBody::requirement)
                        .toList(),
                orEmpty(read.limits()),
                fees,
                quantityFields(fees, fields(read.form())),
                schema(read.form()));
    }

    private static Map<String, String> quantityFields(List<FeeTerms> fees, FormFields form) {
        Map<String, String> fields = new HashMap<>();
        for (FeeTerms fee : fees) {
            fee.rules().flatMap(rule -> rule.counts().stream()).forEach(counted -> {
                String field = form.ofQuantity(counted.name());
                if (field != null) {
                    fields.put(counted.name(), field);
                }
            });
        }
        return fields;
    }

    private static FormFields fields(@Nullable FormBody form) {
        JsonNode schema = form == null || form.schema() == null ? MissingNode.getInstance() : form.schema();
        return new FormFields(schema.path("properties"));
    }

    private static @Nullable String schema(@Nullable FormBody form) {
        JsonNode schema = form == null ? MissingNode.getInstance() : form.schema();
        return schema == null || schema.isMissingNode() || schema.isNull() ? null : schema.toString();
    }

    /** The names of a unit with their first days, out of what was stored of them. */
    List<Unit.Title> titles(@Nullable String stored) {
        if (stored == null) {
            return List.of();
        }
        try {
            return List.of(json.readValue(stored, Unit.Title[].class));
        } catch (JsonProcessingException wasReadableWhenItCame) {
            throw new IllegalStateException("stored names of a unit are unreadable", wasReadableWhenItCame);
        }
    }

    /**
     * A calendar year from its JSON.
     *
     * @throws JsonProcessingException when it is not what the contract promises
     */
    public CalendarYear calendarYear(String body) throws JsonProcessingException {
        CalendarBody read = json.readValue(body, CalendarBody.class);
        return new CalendarYear(
                read.year(),
                read.status(),
                read.sessions().stream()
                        .map(session -> new Session(session.days(), session.from(), session.to()))
                        .toList(),
                days(read.closedDays()),
                days(read.makeUpDays()));
    }

    private static List<NamedDay> days(@Nullable List<DayBody> days) {
        return orEmpty(days).stream()
                .map(day -> new NamedDay(day.date(), day.name().vi(), day.name().en()))
                .toList();
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <T> Set<T> orEmpty(@Nullable Set<T> set) {
        return set == null ? Set.of() : set;
    }
}
