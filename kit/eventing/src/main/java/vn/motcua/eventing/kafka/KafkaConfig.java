package vn.motcua.eventing.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How this service reaches Kafka, and what it demands of its topics. The brokers' addresses are {@code kafka.bootstrap.servers}. */
@ConfigMapping(prefix = "motcua.kafka")
public interface KafkaConfig {

    /** How clients speak with brokers. */
    enum Protocol {
        /** In the clear and without a login: for one machine, or a network of one's own. */
        PLAINTEXT,
        /** TLS; the login is the client's certificate, where it has one. */
        SSL,
        /** TLS, and a login by name and password. */
        SASL_SSL
    }

    /** How clients speak with brokers. */
    @WithDefault("PLAINTEXT")
    Protocol protocol();

    /** PEM file of the certificates that sign those of the brokers; without it those that Java trusts. */
    Optional<Path> trustedCertificates();

    /** PEM file of the client's certificate chain and its unencrypted PKCS#8 key, where brokers ask for one. */
    Optional<Path> clientCertificate();

    /** {@code SCRAM-SHA-512}, {@code SCRAM-SHA-256} or {@code PLAIN}; for {@code SASL_SSL}. */
    @WithDefault("SCRAM-SHA-512")
    String mechanism();

    /** Who logs in; for {@code SASL_SSL}. */
    Optional<String> username();

    /** The password; for {@code SASL_SSL}. */
    Optional<String> password();

    /** How long a request may wait for its answer before it is given up and sent again. */
    @WithDefault("PT15S")
    Duration requestTimeout();

    /** On so many brokers each topic must lie before anything is sent to it. One broker is enough for one machine; production wants three. */
    @WithDefault("1")
    int replicas();

    /** So many brokers must have a record before it counts ({@code min.insync.replicas} of the topic). Production wants two. */
    @WithDefault("1")
    int insyncReplicas();
}
