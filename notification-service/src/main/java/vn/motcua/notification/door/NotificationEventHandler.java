package vn.motcua.notification.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.notification.inbox.application.RemindingOfficers;
import vn.motcua.notification.inbox.model.DeadlineNews;
import vn.motcua.notification.notice.application.FollowingDossiers;
import vn.motcua.notification.notice.model.DossierNews;
import vn.motcua.notification.reference.persistence.CatalogueNames;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Hears of dossiers, contacts, fees and cases, and keeps our copies of the catalogue. */
@ApplicationScoped
class NotificationEventHandler implements EventHandler<News> {

    private final FollowingDossiers following;
    private final RemindingOfficers reminding;
    private final Assignments assignments;
    private final CatalogueNames names;

    NotificationEventHandler(
            FollowingDossiers following, RemindingOfficers reminding, Assignments assignments, CatalogueNames names) {
        this.following = following;
        this.reminding = reminding;
        this.assignments = assignments;
        this.names = names;
    }

    @Override
    public String consumer() {
        return "notification";
    }

    @Override
    public List<Door<News>> doors() {
        return Stream.concat(DossierDoors.all().stream(), CatalogueDoors.all().stream())
                .toList();
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<News> due) {
        List<DossierNews> dossiers = new ArrayList<>();
        List<DeadlineNews> deadlines = new ArrayList<>();
        List<OfficerAssigned> officers = new ArrayList<>();
        for (News news : due) {
            switch (news) {
                case News.OfDossier of -> dossiers.add(of.news());
                case News.OfDeadline of -> deadlines.add(of.news());
                case News.OfOfficer of -> officers.add(of.assigned());
                case News.OfUnit of -> names.keepUnit(tx, of.code(), of.name());
                case News.OfProcedure of -> names.keepProcedure(tx, of.code(), of.version(), of.name());
            }
        }
        assignments.replace(tx, officers);
        reminding.remind(tx, deadlines);
        return following.follow(tx, dossiers);
    }
}
