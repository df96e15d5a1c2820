package vn.motcua.payment.reference;

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

/** Which role an officer has in which unit, and when: joined in every query that an officer asks. */
@Entity
@Immutable
@IdClass(OfficerAssignmentRow.Key.class)
@Table(name = "officer_assignments")
@NullUnmarked
class OfficerAssignmentRow {

    /** One assignment. */
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

    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;
}
