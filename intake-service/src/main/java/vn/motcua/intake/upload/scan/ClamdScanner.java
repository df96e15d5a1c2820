package vn.motcua.intake.upload.scan;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import vn.motcua.intake.upload.FilesConfig;
import vn.motcua.intake.upload.model.Verdict;

/**
 * ClamAV's daemon by its command INSTREAM: the content goes over in parts, each behind its length, an empty one ends it; one line comes back. What the
 * daemon does not take (its {@code StreamMaxLength}) is never called clean.
 */
final class ClamdScanner implements MalwareScanner {

    private static final Logger LOG = Logger.getLogger(ClamdScanner.class);
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PART = 1 << 16;
    private static final int LONGEST_REPLY = 4_096;

    private final FilesConfig.Scanner config;

    ClamdScanner(FilesConfig.Scanner config) {
        this.config = config;
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public Verdict judge(Path file) {
        try {
            return verdict(ask(file));
        } catch (IOException away) {
            LOG.warnf("The scanner at %s:%d cannot be asked: %s", config.host(), config.port(), away);
            return Verdict.PENDING;
        }
    }

    private static Verdict verdict(String reply) {
        if (reply.equals("stream: OK")) {
            return Verdict.CLEAN;
        }
        if (reply.endsWith(" FOUND")) {
            LOG.warnf("The scanner refuses a file: %s", reply);
            return Verdict.INFECTED;
        }
        LOG.warnf("The scanner does not judge a file: %s", reply);
        return Verdict.PENDING;
    }

    private String ask(Path file) throws IOException {
        int timeout = Math.toIntExact(config.timeout().toMillis());
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(config.host(), config.port()), timeout);
            socket.setSoTimeout(timeout);
            DataOutputStream sent = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), PART));
            try {
                sent.write(COMMAND);
                send(content, sent);
            } catch (IOException hungUp) {
                // It does so in the middle of what is too long, and has said why.
                LOG.debug("The scanner hung up", hungUp);
            }
            return reply(socket.getInputStream());
        }
    }

    private static void send(InputStream content, DataOutputStream sent) throws IOException {
        byte[] part = new byte[PART];
        for (int read = content.read(part); read >= 0; read = content.read(part)) {
            if (read > 0) {
                sent.writeInt(read);
                sent.write(part, 0, read);
            }
        }
        sent.writeInt(0);
        sent.flush();
    }

    private static String reply(InputStream replied) throws IOException {
        StringBuilder reply = new StringBuilder();
        for (int next = replied.read(); next > 0 && reply.length() < LONGEST_REPLY; next = replied.read()) {
            reply.append((char) next);
        }
        if (reply.isEmpty()) {
            throw new IOException("no reply");
        }
        return reply.toString().strip();
    }
}
