package vn.motcua.notification.notice.application;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.motcua.notification.notice.model.Attempt;
import vn.motcua.notification.notice.model.Delivery;
import vn.motcua.notification.notice.model.Outcome;
import vn.motcua.notification.notice.persistence.Deliveries;
import vn.motcua.notification.notice.persistence.Waiting;

/** Figures about sending: how many, how late, how many wait and for what. */
@ApplicationScoped
public class SendingMeters {

    private final MeterRegistry registry;
    private final Deliveries deliveries;
    private final Timer delay;
    private volatile Waiting waiting = new Waiting(0, 0, 0);

    SendingMeters(MeterRegistry registry, Deliveries deliveries) {
        this.registry = registry;
        this.deliveries = deliveries;
        this.delay = Timer.builder("motcua.notice.delay")
                .description("From the event until a channel took it over")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(10))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(registry);
        gauge("contact", this::withoutContact);
        gauge("turn", this::due);
        gauge("retry", this::deferred);
    }

    void count(Attempt attempt) {
        String template = attempt.delivery().template().wireName();
        switch (attempt.outcome()) {
            case Outcome.HandedOver handedOver -> {
                delay.record(Duration.between(attempt.delivery().notice().raisedAt(), handedOver.at()));
                counter("sent", "template", template).increment();
            }
            case Outcome.GivenUp givenUp ->
                counter("failed", "reason", givenUp.reason().name()).increment();
            case Outcome.Deferred ignored ->
                counter("deferred", "template", template).increment();
            case Outcome.NotTried ignored ->
                counter("released", "template", template).increment();
        }
    }

    void countWithheld(Delivery delivery) {
        counter("withheld", "reason", String.valueOf(delivery.reason())).increment();
    }

    /** Looks how many wait. */
    public Uni<Void> look() {
        return deliveries.waiting().invoke(now -> waiting = now).replaceWithVoid();
    }

    private Counter counter(String name, String tag, String value) {
        return registry.counter("motcua.notices." + name, tag, value);
    }

    private void gauge(String what, java.util.function.Supplier<Number> number) {
        Gauge.builder("motcua.notices.waiting", number)
                .description("Notices that wait: for the contact, for their turn, for another attempt")
                .tag("for", what)
                .register(registry);
    }

    private Number withoutContact() {
        return waiting.contact();
    }

    private Number due() {
        return waiting.turn();
    }

    private Number deferred() {
        return waiting.retry();
    }
}
