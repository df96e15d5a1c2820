package vn.motcua.payment.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.payment.fee.application.DossierNews;
import vn.motcua.payment.fee.application.FollowingDossiers;
import vn.motcua.payment.reference.ProcedureCopies;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Hears of dossiers and cases, and keeps our copies of the catalogue. */
@ApplicationScoped
class PaymentEventHandler implements EventHandler<News> {

    private final FollowingDossiers following;
    private final ProcedureCopies procedures;
    private final Assignments assignments;

    PaymentEventHandler(FollowingDossiers following, ProcedureCopies procedures, Assignments assignments) {
        this.following = following;
        this.procedures = procedures;
        this.assignments = assignments;
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
        List<OfficerAssigned> officers = new ArrayList<>();
        for (News news : due) {
            switch (news) {
                case News.OfDossier of -> dossiers.add(of.news());
                case News.OfProcedure of -> procedures.keep(tx, of.version());
                case News.OfOfficer of -> officers.add(of.assigned());
            }
        }
        assignments.replace(tx, officers);
        return following.follow(tx, dossiers);
    }
}
