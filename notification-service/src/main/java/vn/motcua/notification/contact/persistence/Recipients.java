package vn.motcua.notification.contact.persistence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.Payloads;
import vn.motcua.notification.contact.model.RecipientNews;

/** One row for each dossier: whom its notices go to, and where it stands. */
@ApplicationScoped
public class Recipients {

    /**
     * Rows are locked in one order, also those that do not change: whoever raises a notice and whoever brings the
     * contact meet here, and the second one sees the work of the first.
     */
    private static final String LEARN = """
            insert into recipients as r
                  (dossier_id, name, email, language, dossier_code, receiving_unit, competent_unit)
            select n."dossierId", n.name, n.email, n.language, n."dossierCode", n."receivingUnit", n."competentUnit"
              from jsonb_to_recordset(cast(cast(:news as text) as jsonb))
                as n("dossierId" uuid, name text, email text, language text, "dossierCode" text,
                     "receivingUnit" text, "competentUnit" text)
             order by n."dossierId"
            on conflict (dossier_id) do update
               set name           = coalesce(excluded.name, r.name),
                   email          = coalesce(excluded.email, r.email),
                   language       = coalesce(excluded.language, r.language),
                   dossier_code   = coalesce(excluded.dossier_code, r.dossier_code),
                   receiving_unit = coalesce(excluded.receiving_unit, r.receiving_unit),
                   competent_unit = coalesce(excluded.competent_unit, r.competent_unit)
             where (r.name, r.email, r.language, r.dossier_code, r.receiving_unit, r.competent_unit)
                   is distinct from
                   (coalesce(excluded.name, r.name), coalesce(excluded.email, r.email),
                    coalesce(excluded.language, r.language), coalesce(excluded.dossier_code, r.dossier_code),
                    coalesce(excluded.receiving_unit, r.receiving_unit),
                    coalesce(excluded.competent_unit, r.competent_unit))
            """;

    /** Takes over what was learnt of these dossiers and holds their rows until the transaction ends. */
    public Uni<Void> learn(Mutiny.Session session, Collection<RecipientNews> news) {
        return session.createNativeQuery(LEARN)
                .setParameter("news", Payloads.write(news))
                .executeUpdate()
                .replaceWithVoid();
    }
}
