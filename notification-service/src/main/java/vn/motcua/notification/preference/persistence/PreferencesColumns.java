package vn.motcua.notification.preference.persistence;

import io.vertx.sqlclient.Row;
import java.time.LocalTime;
import java.util.stream.Stream;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.preference.model.Preferences;
import vn.motcua.notification.preference.model.QuietHours;

/** Preferences as they stand in rows, also where others read them with theirs. */
public final class PreferencesColumns {

    private PreferencesColumns() {}

    /**
     * The preferences of a row with the columns {@code channels}, {@code quiet_from}, {@code quiet_to} and one for the language.
     *
     * @param language name of that column
     */
    public static Preferences read(Row row, String language) {
        String[] channels = row.getArrayOfStrings("channels");
        LocalTime from = row.getLocalTime("quiet_from");
        return new Preferences(
                channels == null
                        ? null
                        : Stream.of(channels).map(ChannelName::valueOf).toList(),
                from == null ? null : new QuietHours(from, row.getLocalTime("quiet_to")),
                row.getString(language));
    }
}
