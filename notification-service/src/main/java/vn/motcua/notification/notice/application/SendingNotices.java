package vn.motcua.notification.notice.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.motcua.eventing.Outbox;
import vn.motcua.notification.contact.persistence.Recipients;
import vn.motcua.notification.notice.events.NoticeMessages;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.LeasedNotice;
import vn.motcua.notification.notice.model.Notice;
import vn.motcua.notification.notice.model.NoticeState;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.persistence.Notices;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Transactions;

/** One round of sending: what became of mails is recorded with its delivery events, and what is due and nobody's is leased, in one transaction. */
@ApplicationScoped
class SendingNotices {

    private final Transactions transactions;
    private final Notices notices;
    private final Recipients recipients;
    private final Outbox outbox;
    private final SendingConfig config;
    private final Clock clock;

    SendingNotices(
            Transactions transactions,
            Notices notices,
            Recipients recipients,
            Outbox outbox,
            SendingConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.notices = notices;
        this.recipients = recipients;
        this.outbox = outbox;
        this.config = config;
        this.clock = clock;
    }

    /** Records attempts; there may be several of one notice. */
    Uni<Void> record(List<Attempt> done) {
        return transactions.run(tx -> recorded(tx, done));
    }

    /** Leases what is due, at most so many. */
    Uni<List<LeasedNotice>> lease(int most) {
        return transactions.run(tx -> leased(tx, most));
    }

    private Decision<Void> recorded(Transaction tx, List<Attempt> done) {
        Map<UUID, List<Attempt>> byNotice = done.stream()
                .collect(Collectors.groupingBy(
                        attempt -> attempt.notice().id(), LinkedHashMap::new, Collectors.toList()));
        Set<UUID> told = done.stream()
                .filter(attempt -> isTold(attempt.outcome()))
                .map(attempt -> attempt.notice().dossierId())
                .collect(Collectors.toSet());
        Optional<Asked<Map<UUID, Long>>> numbers =
                told.isEmpty() ? Optional.empty() : Optional.of(recipients.lockNumbers(tx, told));
        Asked<List<Notice>> stand =
                notices.lock(tx, done.stream().map(Attempt::notice).toList());
        return Decision.doing(() -> {
            Map<UUID, Long> last = new HashMap<>(numbers.map(Asked::answer).orElse(Map.of()));
            List<Notice> moved = new ArrayList<>();
            for (Notice notice : stand.answer()) {
                Notice after = notice;
                for (Attempt attempt : byNotice.getOrDefault(notice.id(), List.of())) {
                    if (attempt.notice().sending().number() != notice.sending().number()) {
                        // News of a mail that somebody has sent again since.
                        continue;
                    }
                    after = after.after(attempt.leased().attempt(), attempt.outcome())
                            .orElse(after);
                }
                if (!after.equals(notice)) {
                    moved.add(after);
                }
            }
            notices.move(tx, moved);
            moved.forEach(notice -> tell(tx, notice, last));
            last.keySet().retainAll(moved.stream().map(Notice::dossierId).collect(Collectors.toSet()));
            last.forEach((dossier, number) -> recipients.number(tx, dossier, number));
        });
    }

    private Decision<List<LeasedNotice>> leased(Transaction tx, int most) {
        Instant until = clock.instant().plus(config.lease());
        Asked<List<LeasedNotice>> due = notices.due(tx, most, config.lease(), until);
        return Decision.of(() -> {
            List<LeasedNotice> taken = due.answer();
            notices.move(tx, taken.stream().map(LeasedNotice::notice).toList());
            return taken;
        });
    }

    private void tell(Transaction tx, Notice notice, Map<UUID, Long> last) {
        boolean isTold =
                notice.state() == NoticeState.FAILED || (notice.state() == NoticeState.SENT && config.tellSent());
        if (isTold) {
            long number = last.merge(notice.dossierId(), 1L, Long::sum);
            outbox.add(tx, NoticeMessages.of(notice, number));
        }
    }

    private boolean isTold(Outcome outcome) {
        return outcome instanceof Outcome.GivenUp || (outcome instanceof Outcome.HandedOver && config.tellSent());
    }
}
