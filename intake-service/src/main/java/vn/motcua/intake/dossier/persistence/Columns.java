package vn.motcua.intake.dossier.persistence;

import io.vertx.sqlclient.Row;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.transactions.Times;

/** Reads the columns of a row one after the other. */
final class Columns {

    private final Row row;
    private int next;

    Columns(Row row) {
        this.row = row;
    }

    UUID uuid() {
        return Objects.requireNonNull(row.getUUID(next++));
    }

    long number() {
        return Objects.requireNonNull(row.getLong(next++));
    }

    int count() {
        return Objects.requireNonNull(row.getInteger(next++));
    }

    boolean flag() {
        return Objects.requireNonNull(row.getBoolean(next++));
    }

    String text() {
        return Objects.requireNonNull(row.getString(next++));
    }

    @Nullable
    String textOrNull() {
        return row.getString(next++);
    }

    <E extends Enum<E>> E one(Class<E> of) {
        return Enum.valueOf(of, text());
    }

    <E extends Enum<E>> @Nullable E oneOrNull(Class<E> of) {
        String name = textOrNull();
        return name == null ? null : Enum.valueOf(of, name);
    }

    Instant moment() {
        return Objects.requireNonNull(momentOrNull());
    }

    @Nullable
    Instant momentOrNull() {
        return Times.instantOrNull(row.getOffsetDateTime(next++));
    }
}
