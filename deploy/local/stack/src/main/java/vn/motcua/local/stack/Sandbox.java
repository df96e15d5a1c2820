package vn.motcua.local.stack;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.motcua.local.installation.Installation;
import vn.motcua.local.installation.Secrets;
import vn.motcua.local.installation.Settings;
import vn.motcua.local.installation.Settings.Port;
import vn.motcua.local.sandbox.SandboxMain;

/** The process that stands in for the outside world. */
public final class Sandbox extends ProcessPart {

    /** The merchant's code at the sandbox gateway. */
    public static final String MERCHANT = "MOTCUA01";

    /** The secret's name of the key that the merchant shares with the gateway. */
    public static final String SECRET = "vnpay.hash-secret";

    private final Secrets secrets;

    Sandbox(Installation installation, Settings settings, Secrets secrets) {
        super(installation, settings);
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "sandbox";
    }

    @Override
    public String address() {
        return settings.url(Port.GATEWAY) + " (mail " + settings.port(Port.SMTP) + ", short messages "
                + settings.port(Port.SMPP) + ", traces "
                + settings.port(Port.TRACES) + ", pages " + settings.port(Port.PAGES) + ")";
    }

    @Override
    public String version() {
        return Installation.version();
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.GATEWAY, Port.SMTP, Port.SMPP, Port.TRACES, Port.PAGES);
    }

    @Override
    public List<String> after() {
        return List.of();
    }

    @Override
    public boolean ready() {
        return ports().stream().allMatch(port -> PortCheck.answers(settings.port(port)));
    }

    @Override
    public void start(Consumer<String> progress) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "-Xms16m",
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                SandboxMain.class.getName()));
        Launch.java(command)
                .in(installation.home())
                .with(Map.of("MOTCUA_SANDBOX_SMPP_PORT", Integer.toString(settings.port(Port.SMPP))))
                .with(Map.of(
                        "MOTCUA_SANDBOX_PAGES_PORT",
                        Integer.toString(settings.port(Port.PAGES)),
                        "MOTCUA_SANDBOX_SERVICES",
                        Service.PORTS.stream()
                                .map(port -> port.key() + "=" + settings.url(port))
                                .collect(Collectors.joining(",")),
                        "MOTCUA_SANDBOX_REALM_URL",
                        Keycloak.realm(settings),
                        "MOTCUA_SANDBOX_FOLDER",
                        installation.sandbox().toString(),
                        "MOTCUA_SANDBOX_GATEWAY_PORT",
                        Integer.toString(settings.port(Port.GATEWAY)),
                        "MOTCUA_SANDBOX_SMTP_PORT",
                        Integer.toString(settings.port(Port.SMTP)),
                        "MOTCUA_SANDBOX_TRACES_PORT",
                        Integer.toString(settings.port(Port.TRACES)),
                        "MOTCUA_SANDBOX_IPN_URL",
                        settings.url(Port.PAYMENT) + "/payments/v1/gateways/vnpay/ipn",
                        "MOTCUA_VNPAY_TMN_CODE",
                        MERCHANT,
                        "MOTCUA_VNPAY_HASH_SECRET",
                        secrets.get(SECRET)))
                .start(log(), processFile(), portNumbers());
        awaitReady();
    }

    /** For the services: where traces and mail go, and the gateway of the payment service. */
    static Map<String, String> environment(Settings settings, Secrets secrets) {
        String gateway = settings.url(Port.GATEWAY);
        Map<String, String> environment = new HashMap<>(Map.of(
                "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
                settings.url(Port.TRACES),
                "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL",
                "http/protobuf",
                "QUARKUS_MAILER_HOST",
                Settings.LOOPBACK,
                "QUARKUS_MAILER_PORT",
                Integer.toString(settings.port(Port.SMTP)),
                "QUARKUS_MAILER_FROM",
                "motcua@motcua.example",
                "MOTCUA_VNPAY_TMN_CODE",
                MERCHANT,
                "MOTCUA_VNPAY_HASH_SECRET",
                secrets.get(SECRET),
                "MOTCUA_VNPAY_PAY_URL",
                gateway + "/paymentv2/vpcpay.html",
                "MOTCUA_VNPAY_API_URL",
                gateway + "/merchant_webapi/api/transaction",
                "MOTCUA_VNPAY_RETURN_URL",
                settings.url(Port.PAYMENT) + "/payments/v1/gateways/vnpay/return"));
        environment.put("MOTCUA_VIETQR_ACCOUNTS", "H26 970436 1021234567 KHO BAC NHA NUOC HA NOI");
        return environment;
    }
}
