package vn.motcua.notification.notice.persistence;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.assignments.HoldsToday;
import vn.motcua.kit.audit.AuditHead;
import vn.motcua.kit.audit.Audited;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.TableRows;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** Notices that an officer has sent once more; who may is part of the query. */
@ApplicationScoped
public class SentAgain {

    private static final HoldsToday HOLDS = new HoldsToday("$3", "$4", "$5");

    static final String FIND =
            "select " + Deliveries.COLUMNS + """
             , n.audit_seq, n.audit_hash
              from deliveries n join recipients r on r.dossier_id = n.dossier_id
             where n.dossier_id = $1 and n.notice_id = $2 and %s
             order by n.ended_at desc nulls first, n.channel
             limit 1
               for no key update of n
            """.formatted(HOLDS.inOneOf("r.receiving_unit", "r.competent_unit"));

    private static final TableRows AGAIN = TableRows.of("""
            update deliveries
               set state = $3, due_at = clock_timestamp(), ended_at = null, failure = null, sending = $4, sent_again_at = $5, audit_seq = $6,
                   audit_hash = $7
             where dossier_id = $1 and notice_id = $2 and channel = $8
            """);

    private final Deliveries deliveries;

    SentAgain(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /** A delivery with the head of its audit chain. */
    public static final class Found implements Audited {

        private final Delivery delivery;
        private AuditHead head;

        private Found(Delivery delivery, AuditHead head) {
            this.delivery = delivery;
            this.head = head;
        }

        /** As it stands. */
        public Delivery delivery() {
            return delivery;
        }

        @Override
        public String auditSubject() {
            return "notice:" + delivery.id()
                    + (delivery.channel() == ChannelName.EMAIL ? "" : "/" + delivery.channel());
        }

        @Override
        public AuditHead auditHead() {
            return head;
        }

        @Override
        public void auditHead(AuditHead newer) {
            head = newer;
        }
    }

    /** The way of the notice that ended last, held until the transaction ends; empty when there is none or the officer has none of the roles in a unit of its dossier. */
    public Asked<Optional<Found>> find(
            Transaction tx, UUID dossierId, UUID id, UUID officer, List<String> roles, LocalDate today) {
        return tx.ask(FIND, dossierId, id, officer, roles.toArray(String[]::new), today)
                .as(rows -> rows.stream().findFirst().map(this::found));
    }

    /** Writes down that it is to be sent once more. */
    public void again(Writes writes, Found found, Delivery again, Instant now) {
        writes.write(
                AGAIN,
                again.dossierId(),
                again.id(),
                again.state().name(),
                again.sending().number(),
                now.atOffset(ZoneOffset.UTC),
                found.auditHead().seq(),
                found.auditHead().hash(),
                again.channel().name());
    }

    private Found found(Row row) {
        return new Found(deliveries.toModel(row), new AuditHead(row.getLong("audit_seq"), row.getString("audit_hash")));
    }
}
