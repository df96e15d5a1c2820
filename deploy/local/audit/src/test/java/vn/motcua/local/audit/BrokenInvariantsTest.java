package vn.motcua.local.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.kit.testing.Infrastructure;

/** The oracle, tried: each invariant is broken on purpose, and the auditor must name it and what broke it. */
class BrokenInvariantsTest {

    private static final String DOSSIER = AuditedTown.DOSSIER;

    @TempDir
    private Path home;

    private AuditedTown town;

    @BeforeAll
    static void startDatabase() {
        Infrastructure.startAll();
    }

    @BeforeEach
    void buildTown() {
        town = AuditedTown.in(home);
    }

    @Test
    void findsNothingWhereAllIsWell() throws IOException {
        assertThat(town.judged().values()).hasSize(11).allSatisfy(finding -> assertThat(finding.holds())
                .as(finding.text(5))
                .isTrue());
    }

    @Nested
    class CreationsExist {

        @Test
        void namesADossierThatWasAnsweredAndIsGone() throws IOException {
            town.execute("intake", "delete from dossiers");
            broken("I1", "dossier " + DOSSIER + " was answered and is not there");
        }

        @Test
        void namesADossierThatNobodyWasToldOf() throws IOException {
            town.execute("intake", "delete from idempotency_keys where key = 'k-submit'");
            broken("I1", DOSSIER + " was filed and 0 answers say so");
        }

        @Test
        void namesADossierFiledByTwoAnswers() throws IOException {
            town.execute(
                    "intake",
                    "insert into idempotency_keys select caller, 'k-again', status, location, body from idempotency_keys where key = 'k-submit'");
            broken("I1", DOSSIER + " was filed and 2 answers say so");
        }

        @Test
        void namesAnotherCodeThanTheReceipt() throws IOException {
            town.execute("intake", "update dossiers set code = 'H26.30.01-261130-9999'");
            broken("I1", "dossier " + DOSSIER + " has another code than its receipt");
        }

        @Test
        void namesACaseThatWasAnsweredAndIsGone() throws IOException {
            town.execute("workflow", "delete from cases");
            broken("I1", "case " + DOSSIER + " was answered and is not there");
        }

        @Test
        void namesAPaymentThatWasAnsweredAndIsGone() throws IOException {
            town.execute("payment", "delete from payments");
            broken("I1", "payment " + AuditedTown.PAYMENT + " was answered and is not there");
        }

        @Test
        void namesWhatOnlyACallerWasToldOf() throws IOException {
            town.journal(
                    "load/run.jsonl",
                    "{\"operation\":\"submit\",\"dossier\":\"" + AuditedTown.DRAFT
                            + "\",\"key\":\"k\",\"created\":\"\"}");
            broken("I1", "a load run was told of " + AuditedTown.DRAFT + ", which is not there");
        }

        @Test
        void namesACodeGivenTwice() throws IOException {
            String line = "{\"operation\":\"receive\",\"dossier\":\"" + DOSSIER + "\",\"key\":\"k\",\"created\":\""
                    + AuditedTown.CODE + "\"}";
            town.journal("load/run.jsonl", line);
            town.journal("load/run.jsonl", line);
            broken("I1", "code " + AuditedTown.CODE + " was given twice");
        }
    }

    @Nested
    class Pauses {

        private static final String REQUEST = "0190f3c2-7d1e-7a64-8a57-0000000000aa";

        @Test
        void namesACaseThatRestsForNothing() throws IOException {
            town.execute("workflow", "update cases set life = 'PAUSED', paused_at = now()");
            broken("I10", "case " + DOSSIER + " rests and waits for nothing");
        }

        @Test
        void namesACaseWhoseClockStandsStillWhileItIsWorkedOn() throws IOException {
            town.execute("workflow", "update cases set life = 'IN_PROCESS', paused_at = now()");
            broken("I10", "case " + DOSSIER + ": life and clock disagree");
        }

        @Test
        void namesAnAnswerThatWasNotHeard() throws IOException {
            asked("ANSWERED");
            broken("I10", DOSSIER + " has answered and its case did not hear");
            broken("I10", DOSSIER + " has answered and its case still waits");
        }

        @Test
        void namesAnApplicantWhoIsAskedInVain() throws IOException {
            asked("OPEN");
            town.execute("workflow", "update tasks set closed_at = now()");
            broken("I10", DOSSIER + " is asked for what its case does not wait for");
        }

        private void asked(String state) {
            town.execute("workflow", "insert into tasks values ('" + DOSSIER + "', 'SUPPLEMENT', null, 2)");
            town.execute(
                    "workflow",
                    "insert into case_forms values ('" + DOSSIER + "', '" + REQUEST + "', '02', now(), null)");
            town.execute(
                    "intake",
                    "insert into supplements values ('" + DOSSIER + "', '" + REQUEST + "', false, '" + state + "')");
        }
    }

    @Nested
    class OneKey {

        @Test
        void namesADossierThatAnswersTwoKeys() throws IOException {
            town.execute(
                    "intake",
                    "insert into idempotency_keys select caller, 'k-again', status, location, body from idempotency_keys where key = 'k-submit'");
            broken("I2", "dossier " + DOSSIER + " answers two keys");
        }

        @Test
        void namesADossierFiledTwice() throws IOException {
            town.publish("intake.dossier-events", "/intake-service", DOSSIER, 3, "dossier.submitted.v1");
            broken("I2", DOSSIER + " was not filed exactly once");
        }

        @Test
        void namesAKeyThatWasAnsweredWithTwoDossiers() throws IOException {
            town.journal(
                    "load/run.jsonl",
                    "{\"operation\":\"submit\",\"dossier\":\"" + DOSSIER + "\",\"key\":\"k-1\",\"created\":\"\"}");
            town.journal(
                    "load/run.jsonl",
                    "{\"operation\":\"submit\",\"dossier\":\"" + AuditedTown.DRAFT
                            + "\",\"key\":\"k-1\",\"created\":\"\"}");
            broken("I2", "key k-1 was answered with two dossiers");
        }

        @Test
        void namesAnApplicationOfAPortalFiledTwice() throws IOException {
            town.execute("intake", "update dossiers set portal_code = 'P1'");
            town.execute(
                    "intake",
                    "insert into dossiers(id, owner_ref, portal_code) select gen_random_uuid(), owner_ref, portal_code from dossiers");
            broken("I2", "1 applications of portals were filed twice");
        }
    }

    @Nested
    class WithoutGaps {

        @Test
        void namesAnEventThatWasRecordedAndNeverCame() throws IOException {
            town.execute("workflow", "update cases set event_seq = 7");
            broken("I3", "/workflow-service " + DOSSIER + ": 7 recorded, 6 in Kafka");
        }

        @Test
        void namesAGap() throws IOException {
            town.publish("payment.fee-events", "/payment-service", DOSSIER, 4, "fee.refunded.v1");
            broken("I3", "payment.fee-events " + DOSSIER + " has a gap after 2");
        }

        @Test
        void namesWhatIsInKafkaOnly() throws IOException {
            town.publish("intake.dossier-events", "/intake-service", AuditedTown.DRAFT, 1, "dossier.submitted.v1");
            broken("I3", "/intake-service " + AuditedTown.DRAFT + " is in Kafka only");
        }

        @Test
        void namesAnOutboxThatIsNotEmpty() throws IOException {
            town.execute("payment", "insert into outbox values (1)");
            broken("I3", "1 events wait in the outbox of payment");
        }

        @Test
        void namesAStateOfTheCatalogueThatWasNeverPublished() throws IOException {
            town.execute("catalog", "update units set event_seq = 3");
            broken("I3", "/catalog-service H26.30.01: 3 recorded, 2 in Kafka");
        }
    }

    @Nested
    class InOrder {

        @Test
        void namesAnEarlyEvent() throws IOException {
            town.publish("payment.fee-events", "/payment-service", DOSSIER, 4, "fee.refunded.v1");
            town.publish("payment.fee-events", "/payment-service", DOSSIER, 3, "fee.refund-requested.v1");
            broken("I4", "payment.fee-events " + DOSSIER + ": number 4 came after 2");
        }

        @Test
        void namesTwoEventsUnderOneNumber() throws IOException {
            town.publish("payment.fee-events", "/payment-service", DOSSIER, 2, "fee.cancelled.v1");
            broken("I4", "number 2 twice with different events");
        }
    }

    @Nested
    class OneEffectEach {

        @Test
        void namesAConsumerThatMissedAnEvent() throws IOException {
            town.execute("workflow", "update inbox_cursors set seq = 1 where source = '/intake-service'");
            broken("I5", "workflow has had 1 of 2 events of " + DOSSIER + " in intake.dossier-events");
        }

        @Test
        void namesAConsumerThatIsAheadOfTheTopic() throws IOException {
            town.execute("workflow", "update inbox_cursors set seq = 9 where source = '/intake-service'");
            broken("I5", "workflow has had 9 of 2 events");
        }

        @Test
        void asksNobodyForEventsTheyDoNotRead() throws IOException {
            // Workflow does not read that a dossier was refused; notification does not read what happened between
            // opening and result.
            town.publish("intake.dossier-events", "/intake-service", DOSSIER, 3, "dossier.refused.v1");
            town.execute("notification", "delete from inbox_cursors where subject = 'H26.30.01'");
            assertThat(town.judged().get("I5").examples()).noneMatch(text -> text.startsWith("workflow has had"));
        }

        @Test
        void namesASubjectThatStandsStill() throws IOException {
            town.execute("payment", "update inbox_cursors set state = 2 where source = '/intake-service'");
            broken("I5", "payment does not go on with " + DOSSIER);
        }

        @Test
        void namesEventsThatStandAside() throws IOException {
            town.execute("payment", "insert into parked_events values ('POISON')");
            broken("I5", "1 events stand aside in payment");
        }

        @Test
        void namesAReceivedDossierWithoutCase() throws IOException {
            town.execute("workflow", "delete from cases");
            broken("I5", DOSSIER + " was received and has no case");
        }

        @Test
        void namesALineShownTwice() throws IOException {
            town.execute(
                    "intake", "insert into timeline_entries values ('" + DOSSIER + "', 'vn.motcua.case.opened.v1', 2)");
            broken("I5", DOSSIER + " shows vn.motcua.case.opened.v1 +1 times too often");
        }

        @Test
        void namesAnEventNobodyWasToldOf() throws IOException {
            town.execute(
                    "notification", "delete from deliveries where notice_id = '0190f3c2-7d1e-7a64-8a57-000000000003'");
            broken("I5", "1 events that should be told of have no notice");
        }

        @Test
        void namesANoticeThatWasSentAndDidNotArrive() throws IOException {
            town.execute(
                    "notification",
                    "update deliveries set notice_id = gen_random_uuid() where notice_id = '0190f3c2-7d1e-7a64-8a57-000000000003'");
            broken("I5", "was sent and did not arrive");
        }
    }

    @Nested
    class Money {

        @Test
        void namesMoneyThatWasTakenAndNotRecorded() throws IOException {
            town.journal(
                    "sandbox/captures.jsonl",
                    "{\"txnRef\":\"REF2\",\"transactionNo\":\"14000002\",\"amount\":7000,\"captured\":true}");
            broken("I6", "transaction 14000002 was captured and not recorded");
        }

        @Test
        void namesMoneyThatNobodyTook() throws IOException {
            town.execute("payment", "insert into captures values ('14000009', 'REF9', null, 5, 'SUSPENDED')");
            broken("I6", "transaction 14000009 stands otherwise in the gateway's journal");
        }

        @Test
        void namesABookThatIsOff() throws IOException {
            town.execute("payment", "update ledger_entries set amount = 9000 where amount > 0");
            broken("I6", "the book says 9000");
        }

        @Test
        void namesAFeeSettledTwice() throws IOException {
            town.execute(
                    "payment",
                    "insert into captures values ('14000002', 'REF1', '" + DOSSIER + "', 10000, 'SETTLED', '"
                            + AuditedTown.PAYMENT + "')");
            broken("I6", "the fee of " + DOSSIER + " is settled by 2 captures of 20000 VND");
        }

        @Test
        void namesARefundThatTheGatewayDoesNotKnow() throws IOException {
            town.execute("payment", "insert into refunds values ('REFUNDED', 10000)");
            broken("I6", "the gateway gave back 0, we recorded 10000");
        }
    }

    @Nested
    class Views {

        @Test
        void namesAStatusThatEventsDoNotTell() throws IOException {
            town.execute("intake", "update dossiers set status = 4");
            broken("I7", DOSSIER + " shows 4, events tell 10");
        }

        @Test
        void namesACaseInAnotherState() throws IOException {
            town.execute("workflow", "update cases set state = 'APPROVAL'");
            broken("I7", DOSSIER + " shows 10, its case is in APPROVAL");
        }

        @Test
        void namesAnotherDueDateThanTheCases() throws IOException {
            town.execute("workflow", "update cases set due_at = due_at + interval '1 hour'");
            broken("I7", DOSSIER + " shows another code, due date, result or version than its case");
        }
    }

    @Nested
    class Trail {

        @Test
        void namesALinkThatWasRewritten() throws IOException {
            town.execute("intake", "update audit_entries set actor = 'somebody' where seq = 1");
            broken("I8", "intake: link 1 of dossier:" + DOSSIER + " does not hold");
        }

        @Test
        void namesALinkThatWasCutOut() throws IOException {
            town.execute("intake", "delete from audit_entries where seq = 1");
            broken("I8", "intake: link 2 of dossier:" + DOSSIER + " does not hold");
        }

        @Test
        void namesAChainWhoseEndWasCutOff() throws IOException {
            town.execute("intake", "delete from audit_entries where seq = 2");
            broken("I8", "intake: the chain of dossier:" + DOSSIER + " does not end where it says");
        }

        @Test
        void namesACommandWithoutAuditRow() throws IOException {
            town.execute(
                    "workflow",
                    "insert into idempotency_keys values ('approver', 'k-approve', 200, '/workflow/v1/cases/" + DOSSIER
                            + "', '{}')");
            broken("I8", "workflow: a command on cases " + DOSSIER + " left no audit row");
        }

        @Test
        void namesAChainWithoutSubject() throws IOException {
            town.audited("payment", "fee:" + AuditedTown.DRAFT, "system", "RaiseFee", 1, "");
            broken("I8", "payment: fee:" + AuditedTown.DRAFT + " has a chain and is not there");
        }
    }

    @Nested
    class PersonalData {

        @Test
        void namesALogWithAnAddress() throws IOException {
            town.write("logs/intake.log", "one line\nsent to somebody@canary.motcua.example\n");
            broken("I9", "intake.log:2");
        }

        @Test
        void namesALogWithTheNumberOfAnApplicant() throws IOException {
            town.write("logs/payment.log", "owner 098919700001 paid\n");
            broken("I9", "payment.log:1");
        }

        @Test
        void namesATraceWithTheNameOfSomebodyInTheDatabase() throws IOException {
            town.execute("notification", "update recipients set name = 'Phan Bá Trác'");
            town.write("sandbox/traces.bin", new byte[] {0, 1, 10});
            town.write("sandbox/traces.bin", "Phan Bá Trác");
            broken("I9", "traces.bin");
        }

        @Test
        void namesADeadLetterWithAnAddressInAHeader() throws IOException {
            town.publish(
                    "intake.dossier-events.dlq.workflow",
                    DOSSIER,
                    Map.of("motcua_failure", "for a@canary.motcua.example"),
                    new byte[0]);
            broken("I9", "dead letter");
        }
    }

    @Nested
    class FilesOfPapers {

        @Test
        void namesAContentThatIsMissing() throws IOException {
            Files.delete(home.resolve(AuditedTown.CONTENT));
            broken("I11", "content " + AuditedTown.HASH + " is missing");
        }

        @Test
        void namesAContentThatWasChanged() throws IOException {
            Files.writeString(home.resolve(AuditedTown.CONTENT), "abd");
            broken("I11", "content " + AuditedTown.HASH + " has another hash");
        }

        @Test
        void namesARowWithAnotherSize() throws IOException {
            town.execute("intake", "update files set size = 4");
            broken("I11", "content " + AuditedTown.HASH + " has another size");
        }

        @Test
        void namesAPaperWhoseFileIsAnotherDossiers() throws IOException {
            town.execute("intake", "update files set dossier_id = '" + AuditedTown.DRAFT + "'");
            broken("I11", "dossier " + DOSSIER + " names file " + AuditedTown.FILE);
        }

        @Test
        void namesAPaperWhoseFileIsForgotten() throws IOException {
            town.execute("intake", "delete from files");
            broken("I11", "dossier " + DOSSIER + " names file " + AuditedTown.FILE);
        }

        @Test
        void namesAnUploadWithoutAuditRow() throws IOException {
            town.execute("intake", "delete from audit_entries where subject like 'file:%'");
            broken("I8", "intake: a command on files " + AuditedTown.FILE + " left no audit row");
        }
    }

    /** The invariant does not hold, and one of its examples says what the test did. */
    private void broken(String invariant, String because) throws IOException {
        Finding finding = town.judged().get(invariant);
        assertThat(finding.holds()).isFalse();
        assertThat(finding.text(5)).contains(invariant + " BROKEN");
        assertThat(finding.examples()).anyMatch(example -> example.contains(because), because);
    }
}
