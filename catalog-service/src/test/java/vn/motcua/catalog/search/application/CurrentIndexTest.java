package vn.motcua.catalog.search.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.search.model.ProcedureSearch;
import vn.motcua.catalog.search.model.SearchIndex;
import vn.motcua.catalog.search.model.SearchIndex.VersionId;
import vn.motcua.catalog.search.persistence.PublishedVersions;
import vn.motcua.kit.testing.Infrastructure;
import vn.motcua.kit.testing.WithInfrastructure;
import vn.motcua.transactions.EventLoop;
import vn.motcua.transactions.UnitOfWork;

/** What other instances publish, in whatever order their transactions end. The versions are of 2020, so no other test sees them. */
@QuarkusTest
@WithInfrastructure("catalog")
class CurrentIndexTest {

    @Inject
    UnitOfWork unitOfWork;

    @Inject
    PublishedVersions versions;

    @Inject
    EventLoop eventLoop;

    @AfterEach
    void removeTheVersionsAgain() {
        Infrastructure.database().execute("catalog", "delete from procedure_versions where code like '9.%'");
    }

    @Test
    void twoInstancesSeeAPublicationAsSoonAsItIsCommitted() throws Exception {
        CurrentIndex one = instance();
        CurrentIndex other = instance();
        assertThat(has(one, "9.000001") || has(other, "9.000001")).isFalse();

        publish("9.000001");

        assertThat(has(one, "9.000001")).isTrue();
        assertThat(has(other, "9.000001")).isTrue();
    }

    @Test
    void missesNoTransactionThatEndsAfterALaterOne() throws Exception {
        CurrentIndex index = instance();
        try (Connection slow = Infrastructure.database().connect("catalog")) {
            slow.setAutoCommit(false);
            insert(slow, "9.000002");
            assertThat(has(index, "9.000002")).isFalse();

            publish("9.000003");
            assertThat(has(index, "9.000003")).isTrue();
            assertThat(has(index, "9.000002")).isFalse();

            slow.commit();
            assertThat(has(index, "9.000002")).isTrue();
        }
    }

    @Test
    void takesOverWhatIsAlteredLater() throws Exception {
        CurrentIndex index = instance();
        publish("9.000004");
        assertThat(current(index).find(named("Đăng ký kết hôn"), LocalDate.of(2020, 6, 1)))
                .extracting(hit -> hit.procedure().code())
                .containsExactly("9.000004");

        Infrastructure.database()
                .execute(
                        "catalog", "update procedure_versions set effective_to = '2020-03-31' where code = '9.000004'");

        assertThat(current(index).find(named("Đăng ký kết hôn"), LocalDate.of(2020, 6, 1)))
                .isEmpty();
    }

    @Test
    void leavesOutAVersionThatCannotBeReadAndKeepsTheOthers() throws Exception {
        CurrentIndex index = instance();
        Infrastructure.database()
                .execute(
                        "catalog",
                        "insert into procedure_versions select (jsonb_populate_record(v, '{\"code\":\"9.000005\","
                                + "\"body\":{\"code\":\"9.000005\",\"version\":\"none\"}}')).* from procedure_versions v"
                                + " where code = '1.000894'");
        publish("9.000006");

        assertThat(has(index, "9.000005")).isFalse();
        assertThat(has(index, "9.000006")).isTrue();
        assertThat(has(index, "1.000894")).isTrue();
    }

    private CurrentIndex instance() {
        return new CurrentIndex(unitOfWork, versions, eventLoop);
    }

    private boolean has(CurrentIndex instance, String code) throws ExecutionException, InterruptedException {
        return current(instance).has(new VersionId(code, 1), 0);
    }

    private SearchIndex current(CurrentIndex instance) throws ExecutionException, InterruptedException {
        return eventLoop.await(instance::get);
    }

    private static ProcedureSearch named(String name) {
        return new ProcedureSearch(name, ProcedureSearch.Filter.NONE, null, 50);
    }

    private static void publish(String code) throws SQLException {
        try (Connection connection = Infrastructure.database().connect("catalog")) {
            insert(connection, code);
        }
    }

    private static void insert(Connection connection, String code) throws SQLException {
        String sql = "insert into procedure_versions select (jsonb_populate_record(v, jsonb_build_object('code', ?,"
                + " 'effective_from', '2020-01-01', 'effective_to', '2020-12-31', 'body',"
                + " v.body || jsonb_build_object('code', ?)))).* from procedure_versions v where code = '1.000894'";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, code);
            statement.setString(2, code);
            statement.executeUpdate();
        }
    }
}
