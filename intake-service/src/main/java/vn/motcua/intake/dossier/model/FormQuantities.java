package vn.motcua.intake.dossier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.intake.reference.model.CountedQuantity;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** A number that fees count and that the form asks for too is one number: what is paid for is what is asked for. */
public final class FormQuantities {

    private FormQuantities() {}

    /** Quantities that differ from the answers of the form. */
    public static List<FieldError> flaws(Filing filing, ProcedureCase procedureCase) {
        List<FieldError> flaws = new ArrayList<>();
        for (CountedQuantity counted : procedureCase.quantities()) {
            Integer quantity = filing.quantities().get(counted.name());
            if (quantity != null
                    && counted.formField() != null
                    && filing.form().get(counted.formField()) instanceof Number answer
                    && answer.doubleValue() != quantity) {
                flaws.add(new FieldError(
                        "quantities." + counted.name(),
                        "differs-from-form",
                        Map.of("field", "form." + counted.formField())));
            }
        }
        return flaws.stream().distinct().toList();
    }
}
