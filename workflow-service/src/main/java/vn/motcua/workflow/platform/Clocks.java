package vn.motcua.workflow.platform;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import vn.motcua.workingtime.WorkingCalendar;

/** Gives the service its clock: the system's, in Vietnamese time, to the millisecond; tests bring another one. */
class Clocks {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.tickMillis(WorkingCalendar.ZONE);
    }
}
