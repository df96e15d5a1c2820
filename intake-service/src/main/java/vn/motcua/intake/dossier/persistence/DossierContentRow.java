package vn.motcua.intake.dossier.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import vn.motcua.intake.dossier.model.Filing;

/** Everything personal of a dossier. */
@Entity(name = "DossierContent")
@Immutable
@Table(name = "dossier_contents")
@NullUnmarked
public class DossierContentRow {

    @Id
    @Column(name = "dossier_id")
    UUID dossierId;

    @Column(columnDefinition = "text")
    String content;

    /** What was filed. */
    public static DossierContentRow of(UUID dossierId, Filing filing) {
        DossierContentRow row = new DossierContentRow();
        row.dossierId = dossierId;
        row.content = StoredJson.write(filing);
        return row;
    }

    /** What was filed. */
    public Filing filing() {
        return StoredJson.filing(content);
    }
}
