package vn.motcua.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.kit.testing.DatabaseWire;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;

@QuarkusTest
@WithInfrastructure("transactions")
class TransactionsTest {

    private static final String ADD = "insert into pots (id, content) values ($1, $2)";

    @Inject
    Transactions transactions;

    @Inject
    EventLoop eventLoop;

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    AgroalDataSource database;

    @Inject
    Committed committed;

    @BeforeEach
    void emptyTable() {
        Infrastructure.database()
                .execute(
                        "transactions",
                        "drop table if exists pots",
                        "create table pots (id int primary key, content int not null check (content >= 0))",
                        "grant all on pots to transactions");
        committed.times.set(0);
        committed.failure.set(null);
    }

    @Test
    void decidesOnWhatItAskedAndWritesItAll() throws Exception {
        fill(1, 5);

        int answer = run(transaction -> {
            Asked<Integer> content = content(transaction, 1);
            Asked<Long> count = transaction.ask("select count(*) from pots").as(rows -> rows.getFirst()
                    .getLong(0));
            return Decision.of(() -> {
                transaction.write("update pots set content = $2 where id = $1", 1, content.answer() + 1);
                transaction.write(ADD, 2, 20);
                transaction.write(ADD, 3, 30);
                return (int) (content.answer() + count.answer());
            });
        });

        assertThat(answer).isEqualTo(6);
        assertThat(stored(1)).isEqualTo(6);
        assertThat(stored(3)).isEqualTo(30);
        assertThat(committed.times).hasValue(2);
    }

    @Test
    void handsOnOnlyWhatIsCommitted() throws Exception {
        List<String> handedOn = new CopyOnWriteArrayList<>();

        run(transaction -> Decision.of(() -> {
            transaction.write(ADD, 1, 1);
            transaction.afterCommit(() -> {
                throw new IllegalStateException("its own");
            });
            transaction.afterCommit(() -> handedOn.add("1"));
            return "";
        }));
        assertThatThrownBy(() -> run(transaction -> Decision.of(() -> {
                    transaction.afterCommit(() -> handedOn.add("2"));
                    transaction.write("insert into pots values (2, -1)");
                    return "";
                })))
                .rootCause()
                .isInstanceOf(PgException.class);

        assertThat(handedOn).containsExactly("1");
        assertThat(count()).isEqualTo(1);
    }

    /** What is in the database is there: told that it is not, the caller would do it again. */
    @Test
    void whateverGoesWrongBehindACommitItIsDone() throws Exception {
        int id = 0;
        for (Throwable failure : List.of(
                new IllegalStateException("its own"), new NoClassDefFoundError("its own"), new AssertionError())) {
            committed.failure.set(failure);
            int row = ++id;
            String done = run(transaction -> Decision.of(() -> {
                transaction.write(ADD, row, 1);
                transaction.afterCommit(() -> {
                    throw new StackOverflowError("its own");
                });
                return "done";
            }));
            assertThat(done).isEqualTo("done");
        }

        assertThat(committed.times).hasValue(3);
        assertThat(count()).isEqualTo(3);
    }

    @Test
    void looksFurtherOverItsOwnConnectionAndNeverWaitsForASecondOne() throws Exception {
        fill(1, 5);

        int seen = run(transaction -> () -> transaction
                .look("select content from pots where id = $1", 1)
                .map(rows -> rows.getFirst().getInteger(0)));

        assertThat(seen).isEqualTo(5);
        assertThatThrownBy(() -> request(transaction ->
                        () -> transactions.look("select content from pots").replaceWith(0)))
                .hasRootCauseInstanceOf(IllegalStateException.class)
                .hasStackTraceContaining("second connection");
        assertThatThrownBy(() -> request(transaction -> () -> transactions.run(another -> Decision.of(() -> 0))))
                .hasStackTraceContaining("second connection");
    }

    /** Refunds, for one, are asked for side by side by one timer. */
    @Test
    void aTimerMayHaveSeveralUnderWayAtOnce() throws Exception {
        fill(1, 5);
        fill(2, 7);

        List<Integer> seen = eventLoop.await(() -> Uni.join()
                .all(
                        transactions.run(transaction -> seen(transaction, 1)),
                        transactions.run(transaction -> seen(transaction, 2)))
                .andFailFast());

        assertThat(seen).containsExactly(5, 7);
    }

    private static Decision<Integer> seen(Transaction transaction, int id) {
        Asked<Integer> content = content(transaction, id);
        return Decision.of(content::answer);
    }

    private <T> T request(Function<Transaction, Decision<T>> work) throws InterruptedException, ExecutionException {
        return eventLoop.await(() -> {
            OneConnection.watch();
            return transactions.run(work);
        });
    }

    @Test
    void leavesNothingBehindWhenTheDecisionRefuses() throws Exception {
        assertThatThrownBy(() -> run(transaction -> Decision.of(() -> {
                    transaction.write(ADD, 1, 1);
                    throw new IllegalStateException("no");
                })))
                .hasRootCauseMessage("no");

        assertThat(count()).isZero();
        assertThat(committed.times).hasValue(0);
    }

    @Test
    void leavesNothingBehindWhenOneOfItsRowsIsRefused() throws Exception {
        assertThatThrownBy(() -> run(transaction -> Decision.of(() -> {
                    transaction.write(ADD, 1, 1);
                    transaction.write("insert into pots values (2, -1)");
                    transaction.write("update pots set content = 9 where id = $1", 1);
                    return "";
                })))
                .rootCause()
                .isInstanceOfSatisfying(PgException.class, refused -> assertThat(refused.getSqlState())
                        .isEqualTo("23514"));

        assertThat(count()).isZero();
        assertThat(committed.times).hasValue(0);
    }

    @Test
    void refusesWhenAQuestionFailedEvenIfTheDecisionDoesNotLook() throws Exception {
        assertThatThrownBy(() -> run(transaction -> {
                    transaction.ask("select * from nowhere");
                    return Decision.of(() -> {
                        transaction.write(ADD, 1, 1);
                        return "";
                    });
                }))
                .rootCause()
                .isInstanceOf(PgException.class);

        assertThat(count()).isZero();
    }

    @Test
    void mayAskAgainBeforeItDecides() throws Exception {
        fill(1, 2);
        fill(2, 7);

        int answer = run(transaction -> {
            Asked<Integer> which = content(transaction, 1);
            return () -> {
                Asked<Integer> other = content(transaction, which.answer());
                return transaction.answers().map(answered -> other.answer());
            };
        });

        assertThat(answer).isEqualTo(7);
    }

    @Test
    void aQuestionBehindALockSeesWhatTheLockWaitedFor() throws Exception {
        fill(1, 0);
        CompletableFuture<?>[] all = new CompletableFuture<?>[40];
        for (int i = 0; i < all.length; i++) {
            all[i] = start(transaction -> {
                transaction.ask("select 1 from pots where id = $1 for update", 1);
                Asked<Integer> content = content(transaction, 1);
                return Decision.of(() -> {
                    transaction.write("update pots set content = $2 where id = $1", 1, content.answer() + 1);
                    return "";
                });
            });
        }
        CompletableFuture.allOf(all).get(20, TimeUnit.SECONDS);

        assertThat(stored(1)).isEqualTo(40);
    }

    @Test
    void goesToItsEndWhenTheCallerGoesAway() throws Exception {
        eventLoop
                .start(() -> {
                    transactions
                            .run(transaction -> Decision.of(() -> {
                                transaction.write(ADD, 1, 1);
                                return "";
                            }))
                            .subscribe()
                            .with(item -> {})
                            .cancel();
                    return Uni.createFrom().voidItem();
                })
                .get();

        org.awaitility.Awaitility.await()
                .untilAsserted(() -> assertThat(count()).isEqualTo(1));
    }

    @Test
    void anAnswerCannotBeReadBeforeItCame() {
        assertThatThrownBy(() -> run(transaction -> {
                    content(transaction, 1).answer();
                    return Decision.of(() -> "");
                }))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("answers()");
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenTheConnectionIsLostDuringTheCommit() throws Exception {
        DatabaseWire.cutAtNextCommit();

        assertThatThrownBy(() -> fill(1, 5)).hasCauseInstanceOf(OutcomeUnknown.class);

        assertThat(stored(1)).isEqualTo(5);
    }

    @Test
    void saysSoOfASessionToo() throws Exception {
        DatabaseWire.cutAtNextCommit();

        assertThatThrownBy(() -> eventLoop.await(
                        () -> unitOfWork.run(session -> session.createNativeQuery("insert into pots values (1, 5)")
                                .executeUpdate())))
                .hasCauseInstanceOf(OutcomeUnknown.class);

        assertThat(stored(1)).isEqualTo(5);
    }

    @Test
    void givesUpALockThatSomebodyHoldsTooLong() throws Exception {
        fill(1, 5);
        try (var holder = database.getConnection();
                var lock = holder.createStatement()) {
            holder.setAutoCommit(false);
            lock.execute("select * from pots where id = 1 for update");

            assertThatThrownBy(() -> run(transaction -> {
                        transaction.ask("select * from pots where id = 1 for update");
                        return Decision.of(() -> "");
                    }))
                    .cause()
                    .satisfies(failure ->
                            assertThat(Transience.databaseAway(failure)).isTrue());
            holder.rollback();
        }
        assertThat(stored(1)).isEqualTo(5);
    }

    @Test
    void aCommandTakesTwoTripsBecauseWhatIsAskedTogetherLeavesTogether() throws Exception {
        fill(1, 5);
        fill(2, 5);
        // Until each connection has prepared the statements.
        for (int i = 0; i < 40; i++) {
            increase(1);
        }
        for (int i = 0; i < 20; i++) {
            DatabaseWire.startCounting();
            increase(1);
            assertThat(DatabaseWire.counted().trips()).isEqualTo(2);
        }
    }

    private void increase(int id) throws Exception {
        run(transaction -> {
            Asked<Integer> content = content(transaction, id);
            transaction.ask("select count(*) from pots");
            return Decision.of(() -> {
                transaction.write("update pots set content = $2 where id = $1", id, content.answer() + 1);
                return "";
            });
        });
    }

    @Test
    void rowsOfSeveralTablesTravelInOneStatementHoweverManyTheyAre() throws Exception {
        TableRows pots = TableRows.inserted("pots", "id int", "content int");
        TableRows emptied = TableRows.of("update pots set content = 0 where id = $1");
        fill(1, 5);

        for (int rows : new int[] {1, 3}) {
            DatabaseWire.startCounting();
            run(transaction -> Decision.of(() -> {
                for (int i = 0; i < rows; i++) {
                    transaction.write(pots, 10 * rows + i, i);
                }
                transaction.write(emptied, 1);
                return "";
            }));
            assertThat(DatabaseWire.work(DatabaseWire.counted())).hasSize(1);
        }

        assertThat(count()).isEqualTo(1 + 1 + 3);
        assertThat(stored(1)).isZero();
        assertThat(stored(32)).isEqualTo(2);
        assertThat(committed.times).hasValue(3);
    }

    @Test
    void whatRefusesOneOfThemRefusesAll() throws Exception {
        TableRows pots = TableRows.inserted("pots", "id int", "content int");
        TableRows emptied = TableRows.of("update pots set content = -1 where id = $1");
        fill(1, 5);

        assertThatThrownBy(() -> run(transaction -> Decision.of(() -> {
                    transaction.write(pots, 2, 2);
                    transaction.write(emptied, 1);
                    return "";
                })))
                .rootCause()
                .isInstanceOf(PgException.class);

        assertThat(count()).isEqualTo(1);
        assertThat(stored(1)).isEqualTo(5);
    }

    @Test
    void workThatIsUndoneFindsWhatWasLaidBeforeItAndLeavesNothing() throws Exception {
        int seen = eventLoop.await(() -> {
            Undone.mark(List.of("insert into pots values (1, 5)"));
            return transactions.run(transaction -> {
                Asked<Integer> content = content(transaction, 1);
                return Decision.of(() -> {
                    transaction.write(ADD, 2, 7);
                    return content.answer();
                });
            });
        });

        assertThat(seen).isEqualTo(5);
        assertThat(count()).isZero();
        assertThat(committed.times).hasValue(0);
    }

    private static Asked<Integer> content(Transaction transaction, int id) {
        return transaction.ask("select content from pots where id = $1", id).as(rows -> rows.getFirst()
                .getInteger(0));
    }

    private void fill(int id, int content) throws Exception {
        run(transaction -> Decision.of(() -> {
            transaction.write(ADD, id, content);
            return "";
        }));
    }

    private int stored(int id) throws Exception {
        return run(transaction -> {
            Asked<Integer> content = content(transaction, id);
            return Decision.of(content::answer);
        });
    }

    private long count() throws Exception {
        return run(transaction -> {
            Asked<Long> count = transaction.ask("select count(*) from pots").as(rows -> rows.getFirst()
                    .getLong(0));
            return Decision.of(count::answer);
        });
    }

    private <T> CompletableFuture<T> start(Function<Transaction, Decision<T>> work) {
        return eventLoop.start(() -> transactions.run(work));
    }

    private <T> T run(Function<Transaction, Decision<T>> work) throws InterruptedException, ExecutionException {
        return eventLoop.await(() -> transactions.run(work));
    }
}
