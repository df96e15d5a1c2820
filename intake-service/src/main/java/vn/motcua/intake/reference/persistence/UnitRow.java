package vn.motcua.intake.reference.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.reference.model.Unit;

/** A unit as the catalogue sent it. */
@Entity
@Immutable
@Table(name = "units")
@NullUnmarked
class UnitRow {

    @Id
    String code;

    @Column(name = "name_vi")
    String nameVi;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    Unit.Kind kind;

    boolean receives;

    @Column(name = "valid_from")
    LocalDate validFrom;

    @Nullable
    @Column(name = "valid_to")
    LocalDate validTo;

    @Nullable
    String successor;

    @Nullable
    @Column(columnDefinition = "text")
    String titles;
}
