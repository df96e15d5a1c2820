package vn.motcua.workflow.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import vn.motcua.workingtime.CalendarYear;

/**
 * Our copies of the approved calendars. They are kept in memory for a while: only one instance gets the event of a new calendar, the
 * others see it when they read again.
 */
@ApplicationScoped
public class Calendars {

    private final ObjectMapper json;
    private final long keptNanos;
    private volatile @Nullable Kept kept;

    Calendars(ObjectMapper json, @ConfigProperty(name = "motcua.calendars.kept", defaultValue = "PT1M") Duration kept) {
        this.json = json;
        this.keptNanos = kept.toNanos();
    }

    private record Kept(OfficeHours hours, long since) {}

    /** The office hours of all units; usually without a statement. */
    public Uni<OfficeHours> current(Mutiny.Session session) {
        Kept known = kept;
        if (known != null && System.nanoTime() - known.since() < keptNanos) {
            return Uni.createFrom().item(known.hours());
        }
        return session.createNativeQuery("select cast(c.body as text) from calendar_years c", String.class)
                .getResultList()
                .map(this::build)
                .invoke(hours -> kept = hours.isEmpty() ? null : new Kept(hours, System.nanoTime()));
    }

    void forget() {
        kept = null;
    }

    private OfficeHours build(List<String> bodies) {
        Map<String, List<CalendarYear>> years = new HashMap<>();
        for (String body : bodies) {
            PublishedCalendar calendar = parse(body);
            years.computeIfAbsent(calendar.calendar(), name -> new ArrayList<>())
                    .add(calendar.toModel());
        }
        return new OfficeHours(years);
    }

    private PublishedCalendar parse(String body) {
        try {
            return json.readValue(body, PublishedCalendar.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A stored calendar cannot be read", impossible);
        }
    }
}
