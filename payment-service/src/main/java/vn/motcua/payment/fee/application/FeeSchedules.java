package vn.motcua.payment.fee.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import vn.motcua.eventing.NotYet;
import vn.motcua.payment.fee.model.FeeSchedule;
import vn.motcua.payment.reference.ProcedureCopies;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** What procedure versions say about fees. A published version never changes, so what was read of it stays in memory. */
@ApplicationScoped
class FeeSchedules {

    private final ProcedureCopies procedures;
    private final ObjectMapper json;
    private final Map<ProcedureCopies.Version, Map<String, FeeSchedule>> read = new ConcurrentHashMap<>();

    FeeSchedules(ProcedureCopies procedures, ObjectMapper json) {
        this.procedures = procedures;
        this.json = json;
    }

    /** Versions that a transaction has asked for, to be read once they are there. */
    @FunctionalInterface
    interface Pinned {

        /**
         * The fees of a case of one of these versions.
         *
         * @throws NotYet when the version has not arrived
         * @throws IllegalArgumentException when the version has no such case: the event that says so is broken
         */
        FeeSchedule of(ProcedureCopies.Version version, String caseCode);
    }

    /** Asks for the versions that are not in memory, with one question; with none, when all are. */
    Pinned ask(Transaction tx, Set<ProcedureCopies.Version> versions) {
        Set<ProcedureCopies.Version> unread =
                versions.stream().filter(version -> !read.containsKey(version)).collect(Collectors.toSet());
        if (unread.isEmpty()) {
            return this::of;
        }
        Asked<Map<ProcedureCopies.Version, String>> bodies = procedures.bodies(tx, unread);
        return (version, caseCode) -> {
            if (!read.containsKey(version)) {
                String body = bodies.answer().get(version);
                if (body == null) {
                    throw new NotYet("procedure version " + version.code() + "/" + version.version());
                }
                read.put(version, parse(body));
            }
            return of(version, caseCode);
        };
    }

    private FeeSchedule of(ProcedureCopies.Version version, String caseCode) {
        FeeSchedule schedule = read.getOrDefault(version, Map.of()).get(caseCode);
        if (schedule == null) {
            throw new IllegalArgumentException("no case " + caseCode + " in " + version);
        }
        return schedule;
    }

    private Map<String, FeeSchedule> parse(String body) {
        try {
            return json.readValue(body, ProcedureBody.class).schedules();
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("a procedure version cannot be read", broken);
        }
    }
}
