package vn.motcua.local.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Receives traces over OTLP/HTTP (protobuf) and appends them uncompressed to {@code traces.bin}. Export requests laid end to end are again one valid
 * export request, so the whole file can be read with any OTLP tool. A file that grows past 256 MB becomes {@code traces.bin.1}.
 */
final class TraceSink implements Closeable {

    private static final long LIMIT = 256L * 1024 * 1024;

    private final Path file;
    private final HttpServer server;
    private final RecentTraces recent = new RecentTraces();
    private FileChannel channel;

    TraceSink(int port, Path folder) throws IOException {
        this.file = folder.resolve("traces.bin");
        this.channel = opened();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/traces", this::receive);
        // Metrics and logs are read elsewhere; accepting them keeps exporters quiet.
        server.createContext("/", TraceSink::ignore);
        server.start();
    }

    private void receive(HttpExchange exchange) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        try (InputStream raw = exchange.getRequestBody();
                InputStream body = packed ? new GZIPInputStream(raw) : raw) {
            byte[] spans = body.readAllBytes();
            append(spans);
            recent.add(spans);
        }
        accepted(exchange);
    }

    /** What came last. */
    RecentTraces recent() {
        return recent;
    }

    private static void ignore(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        accepted(exchange);
    }

    private static void accepted(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/x-protobuf");
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private synchronized void append(byte[] bytes) throws IOException {
        if (channel.size() > LIMIT) {
            channel.close();
            Files.move(file, file.resolveSibling("traces.bin.1"), StandardCopyOption.REPLACE_EXISTING);
            channel = opened();
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    private FileChannel opened() throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() throws IOException {
        server.stop(1);
        channel.close();
    }
}
