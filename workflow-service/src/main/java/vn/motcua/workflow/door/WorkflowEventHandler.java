package vn.motcua.workflow.door;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import vn.motcua.eventing.ReceivedEvent;
import vn.motcua.eventing.SessionEventHandler;
import vn.motcua.eventing.Subscription;
import vn.motcua.workflow.reference.CatalogueEvents;

/** Everything this service hears, brought to the feature that it concerns. */
@ApplicationScoped
class WorkflowEventHandler implements SessionEventHandler {

    private final DossierAndFeeEvents dossiersAndFees;
    private final CatalogueEvents catalogue;

    WorkflowEventHandler(DossierAndFeeEvents dossiersAndFees, CatalogueEvents catalogue) {
        this.dossiersAndFees = dossiersAndFees;
        this.catalogue = catalogue;
    }

    @Override
    public String consumer() {
        return "workflow";
    }

    @Override
    public List<Subscription> subscriptions() {
        return Stream.concat(DossierAndFeeEvents.subscriptions().stream(), CatalogueEvents.subscriptions().stream())
                .toList();
    }

    @Override
    public Uni<Void> handle(Mutiny.Session session, List<ReceivedEvent> events) {
        List<ReceivedEvent> ofCatalogue = events.stream()
                .filter(event -> event.topic().startsWith("catalog."))
                .toList();
        List<ReceivedEvent> others = events.stream()
                .filter(event -> !event.topic().startsWith("catalog."))
                .toList();
        return catalogue.handle(session, ofCatalogue).chain(() -> dossiersAndFees.handle(session, others));
    }
}
