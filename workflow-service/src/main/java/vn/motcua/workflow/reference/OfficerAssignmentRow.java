package vn.motcua.workflow.reference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** One role of one officer in one unit. Queries for dossiers join it; only catalogue events write it. */
@Entity
@Immutable
@IdClass(OfficerAssignmentRow.Key.class)
@Table(name = "officer_assignments")
@NullUnmarked
public class OfficerAssignmentRow {

    /** What makes an assignment one. */
    record Key(UUID officerId, String unit, String role, LocalDate validFrom) implements Serializable {}

    @Id
    @Column(name = "officer_id")
    UUID officerId;

    @Id
    String unit;

    @Id
    String role;

    @Id
    @Column(name = "valid_from")
    LocalDate validFrom;

    @Nullable
    @Column(name = "valid_to")
    LocalDate validTo;
}
