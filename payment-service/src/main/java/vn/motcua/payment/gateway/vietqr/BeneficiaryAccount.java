package vn.motcua.payment.gateway.vietqr;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An account that fees are paid into.
 *
 * @param unit whose it is, and of all units below that have none of their own
 * @param bin of the bank at NAPAS
 * @param number at the bank
 * @param holder as the bank shows it
 */
record BeneficiaryAccount(String unit, String bin, String number, String holder) {

    private static final Pattern LINE = Pattern.compile("(\\S{1,50}) (\\d{6}) ([0-9A-Z]{1,19}) (\\S.{0,69})");

    static BeneficiaryAccount parse(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    "motcua.vietqr.accounts: unit, BIN, number and holder are wanted, not: " + line);
        }
        return new BeneficiaryAccount(parts.group(1), parts.group(2), parts.group(3), parts.group(4));
    }
}
