package vn.motcua.intake.reference.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

/** A year of office hours as the catalogue sent it. */
@Entity
@Immutable
@IdClass(CalendarYearRow.Key.class)
@Table(name = "calendar_years")
@NullUnmarked
class CalendarYearRow {

    /** Whose calendar, which year. */
    record Key(String calendar, int year) implements Serializable {}

    @Id
    String calendar;

    @Id
    int year;

    @Column(columnDefinition = "text")
    String body;
}
