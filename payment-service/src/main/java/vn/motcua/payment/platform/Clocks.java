package vn.motcua.payment.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The time, so that tests can set it. */
@ApplicationScoped
class Clocks {

    @Produces
    @Singleton
    Clock system() {
        return Clock.systemUTC();
    }
}
