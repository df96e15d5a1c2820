package vn.motcua.notification.contact.persistence;

import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.notification.contact.model.Contact;
import vn.motcua.notification.contact.model.KnownDossier;
import vn.motcua.notification.contact.model.Recipient;
import vn.motcua.notification.contact.model.RecipientNews;
import vn.motcua.notification.contact.model.Written;
import vn.motcua.notification.courier.model.ChannelName;
import vn.motcua.notification.reference.model.Text;
import vn.motcua.transactions.Asked;
import vn.motcua.transactions.Transaction;
import vn.motcua.transactions.Writes;

/** One row for each dossier: whom its notices go to, where it stands, and how many delivery events it has had. */
@ApplicationScoped
public class Recipients {

    /** What is read of a recipient {@code r}, here and where its notices are read with it. */
    public static final String COLUMNS = "r.dossier_id, r.name, r.email, r.phone, r.language, r.dossier_code,"
            + " u.vi as unit_vi, u.en as unit_en, p.vi as procedure_vi, p.en as procedure_en";

    /** Where it is read from. */
    public static final String TABLES = """
            recipients r
              left join unit_names u on u.code = r.receiving_unit
              left join procedure_names p on p.code = r.procedure_code and p.version = r.procedure_version
            """;

    /**
     * Rows are locked in one order, also those that do not change: whoever raises a notice and whoever brings the contact meet here, and the second
     * one sees the work of the first. A row that is not there yet can only be locked by making it, so this question writes.
     */
    static final String LEARN = """
            insert into recipients as r
                  (dossier_id, name, email, language, dossier_code, receiving_unit, competent_unit, procedure_code, procedure_version, owner, phone)
            select n.dossier_id, n.name, n.email, n.language, n.dossier_code, n.receiving_unit, n.competent_unit,
                   n.procedure_code, n.procedure_version, n.owner, n.phone
              from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[], $10::uuid[],
                          $11::text[])
                as n(dossier_id, name, email, language, dossier_code, receiving_unit, competent_unit, procedure_code, procedure_version, owner, phone)
             order by n.dossier_id
            on conflict (dossier_id) do update
               set name              = coalesce(excluded.name, r.name),
                   email             = coalesce(excluded.email, r.email),
                   language          = coalesce(excluded.language, r.language),
                   dossier_code      = coalesce(excluded.dossier_code, r.dossier_code),
                   receiving_unit    = coalesce(excluded.receiving_unit, r.receiving_unit),
                   competent_unit    = coalesce(excluded.competent_unit, r.competent_unit),
                   procedure_code    = coalesce(excluded.procedure_code, r.procedure_code),
                   procedure_version = coalesce(excluded.procedure_version, r.procedure_version),
                   owner             = coalesce(excluded.owner, r.owner),
                   phone             = coalesce(excluded.phone, r.phone)
             where (r.name, r.email, r.language, r.dossier_code, r.receiving_unit, r.competent_unit, r.procedure_code, r.procedure_version, r.owner,
                    r.phone)
                   is distinct from
                   (coalesce(excluded.name, r.name), coalesce(excluded.email, r.email),
                    coalesce(excluded.language, r.language), coalesce(excluded.dossier_code, r.dossier_code),
                    coalesce(excluded.receiving_unit, r.receiving_unit),
                    coalesce(excluded.competent_unit, r.competent_unit),
                    coalesce(excluded.procedure_code, r.procedure_code),
                    coalesce(excluded.procedure_version, r.procedure_version),
                    coalesce(excluded.owner, r.owner), coalesce(excluded.phone, r.phone))
            """;

    static final String READ = "select " + COLUMNS
            + ", r.owner, w.mails_this_hour, w.mails_this_day, w.messages_this_hour, w.messages_this_day from " + TABLES
            + " cross join " + WrittenLetters.COUNTED + " where r.dossier_id = any($1)";

    static final String LOCK_NUMBERS = """
            select r.dossier_id, r.event_seq from recipients r
             where r.dossier_id = any($1) order by r.dossier_id for no key update
            """;

    private static final String NUMBER = "update recipients set event_seq = $2 where dossier_id = $1";

    /** Takes over what was learnt of these dossiers, each of which comes once, and holds their rows until the transaction ends. */
    public void learn(Transaction tx, Collection<RecipientNews> news) {
        List<RecipientNews> all = List.copyOf(news);
        tx.ask(
                LEARN,
                all.stream().map(RecipientNews::dossierId).toArray(UUID[]::new),
                texts(all, RecipientNews::contact, Contact::name),
                texts(all, RecipientNews::contact, Contact::email),
                texts(all, RecipientNews::contact, Contact::language),
                texts(all, RecipientNews::dossierCode, code -> code),
                texts(all, RecipientNews::units, RecipientNews.Units::receiving),
                texts(all, RecipientNews::units, RecipientNews.Units::competent),
                texts(all, RecipientNews::procedure, RecipientNews.Procedure::code),
                all.stream()
                        .map(one ->
                                one.procedure() == null ? null : one.procedure().version())
                        .toArray(Integer[]::new),
                all.stream().map(RecipientNews::owner).toArray(UUID[]::new),
                texts(all, RecipientNews::contact, Contact::phone));
    }

    /**
     * Somebody to write to.
     *
     * @param letters how many mails the address was written lately
     * @param messages how many short messages the number was sent lately
     * @param owner the account that filed; absent until it is known
     */
    public record Known(
            Recipient recipient,
            Written letters,
            Written messages,
            @Nullable UUID owner) {

        /** How much went over a channel lately. */
        public Written written(ChannelName channel) {
            return switch (channel) {
                case EMAIL -> letters;
                case SMS -> messages;
            };
        }
    }

    /** Who is to be told of these dossiers; asked behind {@link #learn} it is what nobody else can change meanwhile. */
    public Asked<Map<UUID, Known>> of(Transaction tx, Collection<UUID> dossiers, Instant now) {
        return tx.ask(READ, dossiers.toArray(UUID[]::new), WrittenLetters.hour(now))
                .as(rows -> {
                    Map<UUID, Known> known = new HashMap<>();
                    rows.forEach(row -> known.put(
                            row.getUUID("dossier_id"),
                            new Known(
                                    toModel(row),
                                    new Written(row.getLong("mails_this_hour"), row.getLong("mails_this_day")),
                                    new Written(row.getLong("messages_this_hour"), row.getLong("messages_this_day")),
                                    row.getUUID("owner"))));
                    return known;
                });
    }

    /** The recipient of a row that holds the {@link #COLUMNS}. */
    public static Recipient toModel(Row row) {
        String email = row.getString("email");
        return new Recipient(
                new KnownDossier(
                        row.getUUID("dossier_id"),
                        row.getString("dossier_code"),
                        text(row, "unit"),
                        text(row, "procedure")),
                email == null
                        ? null
                        : new Contact(
                                row.getString("name"),
                                email,
                                Objects.requireNonNullElse(row.getString("phone"), ""),
                                row.getString("language")));
    }

    /** How many delivery events these dossiers have had; nobody else numbers them until the transaction ends. */
    public Asked<Map<UUID, Long>> lockNumbers(Transaction tx, Collection<UUID> dossiers) {
        return tx.ask(LOCK_NUMBERS, (Object) dossiers.toArray(UUID[]::new)).as(rows -> {
            Map<UUID, Long> numbers = new HashMap<>();
            rows.forEach(row -> numbers.put(row.getUUID("dossier_id"), row.getLong("event_seq")));
            return numbers;
        });
    }

    /** The last number of a dossier's delivery events. */
    public void number(Writes writes, UUID dossier, long last) {
        writes.write(NUMBER, dossier, last);
    }

    private static @Nullable Text text(Row row, String what) {
        String vi = row.getString(what + "_vi");
        return vi == null ? null : new Text(vi, row.getString(what + "_en"));
    }

    private static <P> @Nullable String[] texts(
            List<RecipientNews> news, Function<RecipientNews, @Nullable P> part, Function<P, String> text) {
        return news.stream()
                .map(one -> {
                    P told = part.apply(one);
                    return told == null ? null : text.apply(told);
                })
                .toArray(String[]::new);
    }
}
