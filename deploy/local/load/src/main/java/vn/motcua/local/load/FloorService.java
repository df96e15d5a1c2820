package vn.motcua.local.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Tuple;

/** The least that a service on this platform can do: a request, one statement with its commit, an answer. A process of its own. */
public final class FloorService {

    private static final int CONNECTIONS = 10;

    private FloorService() {}

    /** Serves until it is ended; prints the port that it got. */
    public static void main(String[] arguments) {
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2));
        PgConnectOptions where = PgConnectOptions.fromUri(environment("FLOOR_DATABASE"))
                .setUser("sandbox")
                .setPassword(environment("FLOOR_PASSWORD"))
                .setCachePreparedStatements(true);
        Pool pool = PgBuilder.pool()
                .with(new PoolOptions().setMaxSize(CONNECTIONS))
                .connectingTo(where)
                .using(vertx)
                .build();
        vertx.createHttpServer()
                .requestHandler(request -> answer(pool, request))
                .listen(0, "127.0.0.1")
                .onSuccess(server -> System.out.println(server.actualPort()))
                .onFailure(failure -> System.exit(1));
    }

    private static String environment(String name) {
        String value = System.getenv(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static void answer(Pool pool, HttpServerRequest request) {
        boolean commits = request.method().equals(HttpMethod.POST);
        request.body()
                .compose(body -> commits
                        ? pool.preparedQuery("insert into commits(body) values ($1) returning id")
                                .execute(Tuple.of(body.toString()))
                        : pool.preparedQuery("select id, body from commits where id = 1")
                                .execute())
                .onSuccess(rows ->
                        request.response().setStatusCode(commits ? 201 : 200).end("{\"rows\":" + rows.rowCount() + "}"))
                .onFailure(failure -> request.response().setStatusCode(500).end());
    }
}
