package vn.motcua.workflow.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.assignments.Assignments;
import vn.motcua.assignments.OfficerAssigned;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;
import vn.motcua.workflow.casefile.application.FollowingDossiers;
import vn.motcua.workflow.reference.KeepingCopies;

/** Everything this service hears, brought to the one that it concerns. */
@ApplicationScoped
class WorkflowEventHandler implements EventHandler<Heard> {

    private final FollowingDossiers following;
    private final KeepingCopies copies;
    private final Assignments assignments;

    WorkflowEventHandler(FollowingDossiers following, KeepingCopies copies, Assignments assignments) {
        this.following = following;
        this.copies = copies;
        this.assignments = assignments;
    }

    @Override
    public String consumer() {
        return "workflow";
    }

    @Override
    public List<Door<Heard>> doors() {
        return Stream.concat(DossierDoors.all().stream(), CatalogueDoors.all().stream())
                .toList();
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<Heard> due) {
        List<KeepingCopies.News> ofCatalogue = new ArrayList<>();
        List<OfficerAssigned> ofOfficers = new ArrayList<>();
        List<FollowingDossiers.News> ofDossiers = new ArrayList<>();
        for (Heard heard : due) {
            switch (heard) {
                case Heard.OfCatalogue about -> ofCatalogue.add(about.news());
                case Heard.OfOfficer about -> ofOfficers.add(about.assigned());
                case Heard.OfDossier about -> ofDossiers.add(about.news());
            }
        }
        copies.keep(tx, ofCatalogue);
        assignments.replace(tx, ofOfficers);
        return following.follow(tx, ofDossiers);
    }
}
