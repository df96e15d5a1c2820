package vn.motcua.intake.reference.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A published version as the catalogue sent it. */
@Entity
@Immutable
@IdClass(ProcedureVersionRow.Key.class)
@Table(name = "procedure_versions")
@NullUnmarked
class ProcedureVersionRow {

    /** Which version. */
    record Key(String code, int version) implements Serializable {}

    @Id
    String code;

    @Id
    int version;

    long seq;

    @Column(name = "effective_from")
    LocalDate effectiveFrom;

    @Nullable
    @Column(name = "effective_to")
    LocalDate effectiveTo;

    @Column(columnDefinition = "text")
    String body;
}
