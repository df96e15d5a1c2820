package vn.motcua.local.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The sandbox process: gateway, sinks of mails, short messages and traces, and the desk with its pages, configured by the environment that the launcher sets. */
public final class SandboxMain {

    private SandboxMain() {}

    /** Runs until it is told to end. */
    public static void main(String[] arguments) throws IOException {
        Map<String, String> environment = System.getenv();
        Path folder = Files.createDirectories(Path.of(value(environment, "MOTCUA_SANDBOX_FOLDER")));
        TraceSink traces = new TraceSink(port(environment, "MOTCUA_SANDBOX_TRACES_PORT"), folder);
        SmtpSink mails = new SmtpSink(port(environment, "MOTCUA_SANDBOX_SMTP_PORT"), folder);
        SmsSink messages = new SmsSink(port(environment, "MOTCUA_SANDBOX_SMPP_PORT"), folder);
        VnpayGateway gateway = new VnpayGateway(
                port(environment, "MOTCUA_SANDBOX_GATEWAY_PORT"),
                folder,
                value(environment, "MOTCUA_VNPAY_TMN_CODE"),
                value(environment, "MOTCUA_VNPAY_HASH_SECRET"),
                value(environment, "MOTCUA_SANDBOX_IPN_URL"));
        Desk desk = new Desk(
                port(environment, "MOTCUA_SANDBOX_PAGES_PORT"),
                folder,
                traces.recent(),
                services(value(environment, "MOTCUA_SANDBOX_SERVICES")),
                value(environment, "MOTCUA_SANDBOX_REALM_URL"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (traces;
                    mails;
                    messages;
                    gateway;
                    desk) {
                System.out.println("sandbox ends");
            } catch (IOException e) {
                System.err.println("sandbox did not end cleanly: " + e.getMessage());
            }
        }));
        System.out.println("sandbox is ready");
    }

    /** {@code name=address,…} */
    private static Map<String, String> services(String text) {
        Map<String, String> services = new LinkedHashMap<>();
        for (String service : text.split(",", -1)) {
            int equals = service.indexOf('=');
            services.put(service.substring(0, equals), service.substring(equals + 1));
        }
        return services;
    }

    private static String value(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalStateException(name + " is not set");
        }
        return value;
    }

    private static int port(Map<String, String> environment, String name) {
        return Integer.parseInt(value(environment, name));
    }
}
