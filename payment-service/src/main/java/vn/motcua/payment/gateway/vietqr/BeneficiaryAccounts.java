package vn.motcua.payment.gateway.vietqr;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which account a unit's fees are paid into. */
@ApplicationScoped
class BeneficiaryAccounts {

    private final Map<String, BeneficiaryAccount> byUnit;
    private final Map<String, BeneficiaryAccount> byNumber;

    BeneficiaryAccounts(VietQrConfig config) {
        List<BeneficiaryAccount> accounts = config.accounts().orElse(List.of()).stream()
                .map(BeneficiaryAccount::parse)
                .toList();
        byUnit = accounts.stream().collect(Collectors.toMap(BeneficiaryAccount::unit, Function.identity()));
        byNumber = accounts.stream().collect(Collectors.toMap(BeneficiaryAccount::number, Function.identity()));
    }

    /** The unit's own, or else the nearest above it. */
    Optional<BeneficiaryAccount> of(String unit) {
        for (String at = unit; !at.isEmpty(); at = above(at)) {
            BeneficiaryAccount account = byUnit.get(at);
            if (account != null) {
                return Optional.of(account);
            }
        }
        return Optional.empty();
    }

    private static String above(String unit) {
        return unit.contains(".") ? unit.substring(0, unit.lastIndexOf('.')) : "";
    }

    /** By its number at the bank. */
    Optional<BeneficiaryAccount> numbered(String number) {
        return Optional.ofNullable(byNumber.get(number));
    }
}
