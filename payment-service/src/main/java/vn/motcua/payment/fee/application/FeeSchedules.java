package vn.motcua.payment.fee.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.NotYet;
import vn.motcua.kit.memory.Lately;
import vn.motcua.payment.fee.model.FeeSchedule;
import vn.motcua.payment.reference.ProcedureCopies;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;

/** What procedure versions say about fees. A published version never changes, so what was read of it lately stays in memory. */
@ApplicationScoped
class FeeSchedules {

    /** Characters of documents, of which little is kept. */
    private static final long MOST_KEPT = 8_000_000;

    private final ProcedureCopies procedures;
    private final ObjectMapper json;
    private final Lately<ProcedureCopies.Version, Map<String, FeeSchedule>> read = new Lately<>(MOST_KEPT);

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
        Map<ProcedureCopies.Version, Map<String, FeeSchedule>> known = new HashMap<>();
        Set<ProcedureCopies.Version> unread = new HashSet<>();
        for (ProcedureCopies.Version version : versions) {
            Map<String, FeeSchedule> found = read.find(version);
            if (found == null) {
                unread.add(version);
            } else {
                known.put(version, found);
            }
        }
        if (unread.isEmpty()) {
            return (version, caseCode) -> of(known.getOrDefault(version, Map.of()), version, caseCode);
        }
        Asked<Map<ProcedureCopies.Version, String>> bodies = procedures.bodies(tx, unread);
        return (version, caseCode) -> of(
                known.computeIfAbsent(version, one -> read(one, bodies.answer().get(one))), version, caseCode);
    }

    private Map<String, FeeSchedule> read(ProcedureCopies.Version version, @Nullable String body) {
        if (body == null) {
            throw new NotYet("procedure version " + version.code() + "/" + version.version());
        }
        Map<String, FeeSchedule> schedules = parse(body);
        read.keep(version, schedules, body.length());
        return schedules;
    }

    private static FeeSchedule of(Map<String, FeeSchedule> cases, ProcedureCopies.Version version, String caseCode) {
        FeeSchedule schedule = cases.get(caseCode);
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
