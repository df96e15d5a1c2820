package vn.motcua.catalog.completeness.model;

import java.util.Set;
import vn.motcua.processflow.Text;

/**
 * An open unit and who works there.
 *
 * @param receives whether dossiers can be handed in there
 * @param roles the realm roles that its officers hold today
 */
public record Office(String code, Text name, boolean receives, Set<String> roles) {

    public Office {
        roles = Set.copyOf(roles);
    }
}
