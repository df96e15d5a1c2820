package vn.motcua.notification.webhook.application;

import java.util.Set;

/** The types of events that others may subscribe to: those that come through our doors and are about a dossier. */
@FunctionalInterface
public interface EventTypes {

    /** Their wire names. */
    Set<String> all();
}
