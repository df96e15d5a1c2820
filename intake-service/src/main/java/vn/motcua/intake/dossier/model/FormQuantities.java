package vn.motcua.intake.dossier.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.kit.refusal.Refusal.FieldError;

/** A number that fees count and that the form asks for too is one number: what is paid for is what is asked for. */
public final class FormQuantities {

    private FormQuantities() {}

    /** Quantities that differ from the answers of the form. */
    public static List<FieldError> flaws(Filing filing, ProcedureCase procedureCase) {
        List<FieldError> flaws = new ArrayList<>();
        procedureCase.quantityFields().forEach((name, field) -> {
            Integer quantity = filing.quantities().get(name);
            if (quantity != null
                    && filing.form().get(field) instanceof Number answer
                    && answer.doubleValue() != quantity) {
                flaws.add(new FieldError("quantities." + name, "differs-from-form", Map.of("field", "form." + field)));
            }
        });
        return flaws;
    }
}
