package vn.motcua.payment.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.fee.application.FollowingDossiers;
import vn.motcua.payment.reference.OfficerCopies;
import vn.motcua.payment.reference.ProcedureCopies;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Hears of dossiers and cases, and keeps our copies of the catalogue. */
@ApplicationScoped
class PaymentEventHandler implements EventHandler<News> {

    private final FollowingDossiers following;
    private final ProcedureCopies procedures;
    private final OfficerCopies officers;

    PaymentEventHandler(FollowingDossiers following, ProcedureCopies procedures, OfficerCopies officers) {
        this.following = following;
        this.procedures = procedures;
        this.officers = officers;
    }

    @Override
    public String consumer() {
        return "payment";
    }

    @Override
    public List<Door<News>> doors() {
        return Stream.concat(DossierDoors.all().stream(), CatalogDoors.all().stream())
                .toList();
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<News> due) {
        List<DossierNews> dossiers = new ArrayList<>();
        Map<UUID, OfficerCopies.Officer> assigned = new LinkedHashMap<>();
        for (News news : due) {
            switch (news) {
                case News.OfDossier of -> dossiers.add(of.news());
                case News.OfProcedure of -> procedures.keep(tx, of.version());
                case News.OfOfficer of -> assigned.put(of.officer().officerId(), of.officer());
            }
        }
        officers.replace(tx, assigned.values());
        return following.follow(tx, dossiers);
    }
}
