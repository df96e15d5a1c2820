package vn.motcua.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.TestTokens;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.kit.thing.Things;
import vn.motcua.transactions.EventLoop;

/** A key is good for one effect and one answer, whoever repeats it and however many at once. */
@QuarkusTest
@WithInfrastructure(Things.DATABASE)
class CommandsTest {

    private static final String OF_NAME = "select count(*) from things where name = ?";

    @Inject
    Commands commands;

    @Inject
    EventLoop eventLoop;

    private final String key = UUID.randomUUID().toString();
    private final String name = Things.freshName();

    @Test
    void theSameKeyAndBodyGiveTheSameAnswerAndOneEffect() {
        Response first = Things.make("citizen", key, name);
        Response again = Things.make("citizen", key, name);

        first.then().statusCode(201).header("ETag", "\"0\"");
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location")).endsWith(first.<String>path("id"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(Things.count(OF_NAME, name)).isEqualTo(1);
    }

    /** A client that writes its members in another order means the same. */
    @Test
    void theSameMeaningIsTheSameRequest() {
        String parts = "[{\"name\":\"a\"}]";
        Response first = post("{\"name\":\"%s\",\"parts\":%s}".formatted(name, parts));
        Response again = post("{ \"parts\" : %s,\n \"name\":\"%s\" }".formatted(parts, name));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1,\"b\":{\"d\":[1,2],\"c\":2}} | {\"b\":{\"c\":2.0,\"d\":[1,2]},\"a\":1} | true",
                "{\"a\":[1,2]} | {\"a\":[2,1]} | false",
                "{\"a\":1} | {\"a\":\"1\"} | false"
            })
    void meaningIsWhatCounts(String one, String other, boolean same) {
        assertThat(CanonicalJson.of(one).equals(CanonicalJson.of(other))).isEqualTo(same);
    }

    private Response post(String body) {
        return Things.as("citizen").header("Idempotency-Key", key).body(body).post("/things");
    }

    @Test
    void anotherBodyUnderTheKeyIsRefused() {
        Things.make("citizen", key, name).then().statusCode(201);

        Things.make("citizen", key, Things.freshName())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:motcua:problem:key-reused"));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        String id = Things.make("citizen", key, name)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Things.make("citizen-2", key, Things.freshName()).then().statusCode(201).body("id", not(equalTo(id)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void aKeyHasOneToTwoHundredCharacters(int length) {
        Things.make("citizen", "k".repeat(length), name)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:motcua:problem:key-required"));
        assertThat(Things.count(OF_NAME, name)).isZero();
    }

    @Test
    void aRefusalIsNotRememberedAsTheAnswer() {
        Things.make("citizen", UUID.randomUUID().toString(), name).then().statusCode(201);
        Things.make("citizen", key, name).then().statusCode(409).body("type", equalTo("urn:motcua:problem:name-taken"));

        Infrastructure.database().execute(Things.DATABASE, "delete from things where name = '" + name + "'");

        Things.make("citizen", key, name).then().statusCode(201);
    }

    @Test
    void manyAtOnceGiveOneEffectAndTheOthersAreToldToWait() {
        try (var callers = Executors.newFixedThreadPool(8)) {
            List<Response> answers = IntStream.range(0, 24)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> Things.make("citizen", key, name), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Response::statusCode).containsOnly(201, 409);
            assertThat(answers)
                    .filteredOn(answer -> answer.statusCode() == 201)
                    .extracting(Response::asString)
                    .hasSizeGreaterThan(0)
                    .containsOnly(Things.make("citizen", key, name).asString());
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allMatch(answer -> answer.path("type")
                    .equals("urn:motcua:problem:key-in-progress"));
        }
        assertThat(Things.count(OF_NAME, name)).isEqualTo(1);
    }

    /** The other one's answer became visible only after we had looked: its row is met at the insert, and our effect is undone. */
    @Test
    void whoLosesTheRaceForAKeyIsToldToWaitAndHasDoneNothing() throws SQLException {
        try (Connection faster = Infrastructure.database().connect(Things.DATABASE);
                var callers = Executors.newSingleThreadExecutor()) {
            faster.setAutoCommit(false);
            try (var insert = faster.prepareStatement(
                    "insert into idempotency_keys (caller, key, request_hash, status, body, created_at) values (?, ?, 'another request', 201, '{}', now())")) {
                insert.setString(1, TestTokens.subject("citizen").toString());
                insert.setString(2, key);
                insert.executeUpdate();
            }
            var slower = CompletableFuture.supplyAsync(() -> Things.make("citizen", key, name), callers);
            await().until(() -> Things.waiting() == 1);

            faster.commit();

            slower.join().then().statusCode(409).body("type", equalTo("urn:motcua:problem:key-in-progress"));
        }
        assertThat(Things.count(OF_NAME, name)).isZero();
        assertThat(Things.count("select count(*) from audit_entries where details like '%' || ? || '%'", name))
                .isZero();
        Things.make("citizen", key, name).then().statusCode(422).body("type", equalTo("urn:motcua:problem:key-reused"));
    }

    @Test
    void keysAreForgottenAfterTwoDays() throws Exception {
        Things.make("citizen", key, name).then().statusCode(201);
        String old = UUID.randomUUID().toString();
        Infrastructure.database()
                .execute(
                        Things.DATABASE,
                        "insert into idempotency_keys (caller, key, request_hash, status, body, created_at) values ('nobody', '%s', '', 201, '{}', now() - interval '49 hours')"
                                .formatted(old));

        eventLoop.await(() -> commands.forgetOldKeys());

        assertThat(Things.count("select count(*) from idempotency_keys where key = ?", old))
                .isZero();
        assertThat(Things.count("select count(*) from idempotency_keys where key = ?", key))
                .isEqualTo(1);
    }
}
