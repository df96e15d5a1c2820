package vn.motcua.notification.testing;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A mail system that does what the local part of a recipient says, up to its first dot: {@code unknown} is refused for
 * good, {@code busy2} is refused for now twice, {@code closing1} ends the conversation with 421 once, {@code lost1}
 * breaks it once after the content without keeping the mail, {@code kept1} breaks it once after keeping it,
 * {@code spam} is refused for good after the content. Everybody else gets the mail.
 */
public final class MailSystem implements AutoCloseable {

    /** A mail it has taken over, or kept before it broke the conversation. */
    public record Received(String sender, String recipient, String content) {}

    /** How it presents itself. */
    public record Manners(
            @Nullable String login,
            @Nullable SSLContext tls,
            @Nullable String greeting) {
        /** Plain. */
        public static final Manners USUAL = new Manners(null, null, null);
    }

    private final ServerSocket listening;
    private final Thread listener;
    private final Manners manners;
    private final List<Received> mails = new CopyOnWriteArrayList<>();
    private final List<Socket> conversations = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();

    public MailSystem(int port, Manners manners) {
        this.manners = manners;
        try {
            listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        listener = Thread.ofPlatform().daemon().name("mail-system").start(this::listen);
    }

    public int port() {
        return listening.getLocalPort();
    }

    public List<Received> mails() {
        return mails;
    }

    /** Every command of every conversation. */
    public List<String> commands() {
        return commands;
    }

    /** How many conversations were begun. */
    public int conversations() {
        return conversations.size();
    }

    /** Answers when the port is free again. */
    @Override
    public void close() {
        try {
            listening.close();
            listener.join();
            hangUp();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends every conversation without a word. */
    public void hangUp() throws IOException {
        for (Socket socket : conversations) {
            socket.close();
        }
    }

    private void listen() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                conversations.add(socket);
                Thread.ofPlatform().daemon().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket socket) {
        try (socket) {
            new Conversation(socket).run();
        } catch (IOException gone) {
            Thread.currentThread().interrupt();
        }
    }

    /** One conversation. */
    private final class Conversation {
        private Socket socket;
        private InputStream in;
        private OutputStream out;
        private String sender = "";
        private String recipient = "";

        Conversation(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedInputStream(socket.getInputStream());
            this.out = socket.getOutputStream();
        }

        void run() throws IOException {
            if (manners.greeting() != null) {
                say(manners.greeting());
                return;
            }
            say("220 mail system ready");
            String line;
            while ((line = readLine()) != null) {
                commands.add(line.startsWith("AUTH") ? "AUTH" : line);
                if (!answer(line)) {
                    return;
                }
            }
        }

        private boolean answer(String line) throws IOException {
            String verb = line.split("[ :]", 2)[0];
            switch (verb) {
                case "EHLO" -> say(offers());
                case "STARTTLS" -> startTls();
                case "AUTH" -> say(logIn(line) ? "235 welcome" : "535 who are you");
                case "MAIL" -> {
                    sender = address(line);
                    recipient = "";
                    say("250 ok");
                }
                case "RCPT" -> {
                    return take(address(line));
                }
                case "DATA" -> {
                    return data();
                }
                case "RSET" -> say("250 ok");
                case "QUIT" -> {
                    say("221 bye");
                    return false;
                }
                default -> say("500 what?");
            }
            return true;
        }

        private boolean take(String address) throws IOException {
            String behaviour = address.split("[.@]", 2)[0];
            if (behaviour.startsWith("unknown")) {
                say("550 5.1.1 <" + address + "> nobody of that name");
            } else if (behaviour.startsWith("busy") && again(address, behaviour)) {
                say("451 4.7.1 come back later");
            } else if (behaviour.startsWith("closing") && again(address, behaviour)) {
                say("421 4.3.2 shutting down");
                return false;
            } else {
                recipient = address;
                say("250 ok");
            }
            return true;
        }

        private boolean data() throws IOException {
            if (recipient.isEmpty()) {
                say("554 5.5.1 no valid recipients");
                return true;
            }
            say("354 go on");
            StringBuilder content = new StringBuilder();
            String line;
            while ((line = readLine()) != null && !line.equals(".")) {
                content.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            String behaviour = recipient.split("[.@]", 2)[0];
            if (behaviour.startsWith("lost") && again(recipient, behaviour)) {
                return false;
            }
            if (behaviour.startsWith("spam")) {
                say("554 5.7.1 not like this");
                return true;
            }
            mails.add(new Received(sender, recipient, content.toString()));
            if (behaviour.startsWith("kept") && again(recipient, behaviour)) {
                return false;
            }
            say("250 2.0.0 taken");
            return true;
        }

        private boolean again(String address, String behaviour) {
            int times = Integer.parseInt(behaviour.replaceAll("\\D", ""));
            return attempts.merge(address, 1, Integer::sum) <= times;
        }

        private String offers() {
            boolean canSecure = manners.tls() != null && !(socket instanceof SSLSocket);
            return "250-mail system"
                    + (canSecure ? "\r\n250-STARTTLS" : "")
                    + (manners.login() != null && !canSecure ? "\r\n250-AUTH LOGIN PLAIN" : "")
                    + "\r\n250 8BITMIME";
        }

        private boolean logIn(String line) {
            return line.equals("AUTH PLAIN " + manners.login());
        }

        private void startTls() throws IOException {
            if (manners.tls() == null) {
                say("502 not here");
                return;
            }
            say("220 ready");
            SSLSocket secured =
                    (SSLSocket) manners.tls().getSocketFactory().createSocket(socket, null, socket.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            socket = secured;
            in = new BufferedInputStream(secured.getInputStream());
            out = secured.getOutputStream();
        }

        private @Nullable String readLine() throws IOException {
            StringBuilder line = new StringBuilder();
            int next;
            while ((next = in.read()) != '\n') {
                if (next < 0) {
                    return null;
                }
                line.append((char) next);
            }
            return line.substring(0, Math.max(0, line.length() - 1));
        }

        private void say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        private static String address(String line) {
            return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        }
    }
}
