package vn.motcua.transactions;

import io.netty.channel.ChannelPipeline;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.impl.SocketConnectionBase;
import io.vertx.sqlclient.impl.SqlConnectionInternal;
import java.util.List;

/**
 * Lets everything that is asked in one go leave in one packet. The client flushes each statement by itself: the database's process wakes up for the
 * first, answers it and falls asleep again before the second has arrived, so that five questions of one trip woke it five times.
 */
final class OneFlush {

    private OneFlush() {}

    /** Sends statements in one go: on the connection's own event loop, where nothing leaves before all of them are written. */
    static void together(SqlConnection connection, List<Runnable> statements) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase socket) {
            socket.context().runOnContext(_ -> statements.forEach(Runnable::run));
        } else {
            statements.forEach(Runnable::run);
        }
    }

    /** Prepares a fresh connection and gives it to its pool. */
    static void on(SqlConnection connection) {
        if (((SqlConnectionInternal) connection).unwrap().unwrap() instanceof SocketConnectionBase socket) {
            ChannelPipeline pipeline = socket.socket().channelHandlerContext().pipeline();
            pipeline.addFirst(new FlushConsolidationHandler(
                    FlushConsolidationHandler.DEFAULT_EXPLICIT_FLUSH_AFTER_FLUSHES, true));
        }
        var _ = connection.close();
    }
}
