package vn.motcua.payment.gateway.vietqr;

import java.time.LocalDate;

/**
 * A line of a bank statement.
 *
 * @param account whose
 * @param reference the bank's own number: the same number is the same money
 * @param amount VND; less than zero when the money went out
 * @param content as the payer and the banks wrote it; may name people, so it stays here
 */
public record StatementLine(String account, String reference, LocalDate bookedOn, long amount, String content) {}
