package vn.motcua.intake.upload.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.kit.refusal.InvalidRequest;
import vn.motcua.kit.text.IncomingText;

/**
 * A file on its way from the network to the disk. The event loop hands each part on and lets the sender wait while the disk does, so that whatever its
 * size a few parts are in memory. A browser's form sends it as a part of {@code multipart/form-data}, everybody else as the body.
 */
final class IncomingFile {

    private static final int LONGEST_NAME = 255;

    /** Time for the answer to reach a sender who does not stop sending. */
    private static final long UNTIL_HANGING_UP = 1_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final FilesConfig config;
    private final AsyncFile disk;
    private final Promise<String> arrived = Promise.promise();
    private @Nullable String fileName;
    private boolean isThere;
    private long size;

    private IncomingFile(
            Vertx vertx, HttpServerRequest request, FilesConfig config, AsyncFile disk, @Nullable String fileName) {
        this.vertx = vertx;
        this.request = request;
        this.config = config;
        this.disk = disk;
        this.fileName = fileName;
    }

    /**
     * Lets a file come in; answers its name.
     *
     * @param path an empty file
     * @param fileName as the query says it; a form says it itself
     */
    static Uni<String> take(
            Vertx vertx, HttpServerRequest request, FilesConfig config, Path path, @Nullable String fileName) {
        return Uni.createFrom().completionStage(() -> vertx.fileSystem()
                .open(path.toString(), new OpenOptions().setTruncateExisting(true))
                .compose(disk -> {
                    IncomingFile file = new IncomingFile(vertx, request, config, disk, fileName);
                    long timer = vertx.setTimer(
                            config.longestUpload().toMillis(), _ -> file.cutOff(Response.Status.REQUEST_TIMEOUT));
                    file.begin();
                    return file.arrived
                            .future()
                            .eventually(() -> {
                                vertx.cancelTimer(timer);
                                return disk.close();
                            })
                            .map(IncomingFile::usable);
                })
                .toCompletionStage());
    }

    private void begin() {
        request.exceptionHandler(_ -> fail(new WebApplicationException(Response.Status.BAD_REQUEST)));
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
            try {
                request.setExpectMultipart(true);
            } catch (RuntimeException withoutBoundary) {
                fail(InvalidRequest.field("body", "one-file"));
                return;
            }
            request.uploadHandler(this::part);
        } else {
            isThere = true;
            if (!request.isEnded()) {
                write(request);
            }
        }
        if (request.isEnded()) {
            end();
        } else {
            request.endHandler(_ -> end());
            request.resume();
        }
    }

    private void part(HttpServerFileUpload part) {
        if (isThere) {
            fail(InvalidRequest.field("body", "one-file"));
            return;
        }
        isThere = true;
        fileName = fileName == null ? part.filename() : fileName;
        part.exceptionHandler(this::fail);
        write(part);
    }

    private void write(ReadStream<Buffer> content) {
        content.handler(bytes -> {
            size += bytes.length();
            if (size > config.maxBytes()) {
                cutOff(Response.Status.REQUEST_ENTITY_TOO_LARGE);
            }
            if (arrived.future().isComplete()) {
                return;
            }
            var _ = disk.write(bytes).onFailure(this::fail);
            if (disk.writeQueueFull()) {
                content.pause();
                disk.drainHandler(_ -> content.resume());
            }
        });
    }

    private void end() {
        if (!isThere) {
            fail(InvalidRequest.field("body", "one-file"));
        } else if (fileName == null) {
            fail(InvalidRequest.field("query.fileName", "required"));
        } else {
            var _ = disk.flush().onSuccess(_ -> arrived.tryComplete(fileName)).onFailure(this::fail);
        }
    }

    private void cutOff(Response.Status status) {
        if (arrived.tryFail(new WebApplicationException(status))) {
            vertx.setTimer(UNTIL_HANGING_UP, _ -> request.connection().close());
        }
    }

    private void fail(Throwable failure) {
        arrived.tryFail(failure);
    }

    /** The name alone, without the folders that some browsers tell, and fit to be shown. */
    static String usable(String sent) {
        String name =
                IncomingText.stripped(sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1));
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || IncomingText.refused(name) != null
                || IncomingText.hasLines(name)) {
            throw InvalidRequest.field("query.fileName", "file-name");
        }
        return name;
    }
}
