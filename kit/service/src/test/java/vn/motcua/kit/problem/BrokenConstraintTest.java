package vn.motcua.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

class BrokenConstraintTest {

    private record Numbers(
            @Min(3) int few,
            @Max(5) int many,
            @PositiveOrZero int lost,
            @DecimalMax(value = "1.5", inclusive = false) BigDecimal share) {}

    @Test
    void saysHowANumberIsBounded() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();

            var limits = validator.validate(new Numbers(2, 6, -1, new BigDecimal("1.5"))).stream()
                    .map(BrokenConstraint::new)
                    .collect(Collectors.toMap(
                            BrokenConstraint::path,
                            broken -> broken.rule() + " " + broken.arguments().get("limit")));

            assertThat(limits)
                    .containsEntry("few", "out-of-range ≥ 3")
                    .containsEntry("many", "out-of-range ≤ 5")
                    .containsEntry("lost", "out-of-range ≥ 0")
                    .containsEntry("share", "out-of-range < 1.5");
        }
    }
}
