package vn.motcua.intake.door;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import vn.motcua.assignments.Assignments;
import vn.motcua.eventing.Door;
import vn.motcua.eventing.EventHandler;
import vn.motcua.intake.dossier.application.FollowingDossiers;
import vn.motcua.intake.reference.application.KeepingCopies;
import vn.motcua.transactions.Decision;
import vn.motcua.transactions.Transaction;

/** Everything intake learns from the other services comes in here. */
@ApplicationScoped
class EventsOfOthers implements EventHandler<News> {

    private final KeepingCopies copies;
    private final FollowingDossiers following;
    private final Assignments assignments;
    private final CatalogueDoors catalogue;

    EventsOfOthers(
            KeepingCopies copies, FollowingDossiers following, Assignments assignments, CatalogueDoors catalogue) {
        this.copies = copies;
        this.following = following;
        this.assignments = assignments;
        this.catalogue = catalogue;
    }

    @Override
    public String consumer() {
        return "intake";
    }

    @Override
    public List<Door<News>> doors() {
        return Stream.concat(Stream.of(CaseDoor.door(), FeeDoor.door()), catalogue.doors().stream())
                .toList();
    }

    @Override
    public Decision<Void> gather(Transaction tx, List<News> due) {
        List<News.OfDossier> ofDossiers = of(due, News.OfDossier.class);
        List<News.OfCatalogue> ofCatalogue = of(due, News.OfCatalogue.class);
        assignments.replace(
                tx,
                of(due, News.OfOfficer.class).stream()
                        .map(News.OfOfficer::assigned)
                        .toList());
        Decision<Void> followed = following.follow(
                tx, ofDossiers.stream().flatMap(news -> news.report().stream()).toList());
        return () -> followed.decide()
                .invoke(() -> copies.keep(
                        tx, ofCatalogue.stream().map(News.OfCatalogue::news).toList()));
    }

    private static <N extends News> List<N> of(List<News> due, Class<N> kind) {
        return due.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
