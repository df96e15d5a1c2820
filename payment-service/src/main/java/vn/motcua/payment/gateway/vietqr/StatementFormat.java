package vn.motcua.payment.gateway.vietqr;

/** How a bank writes its statements. */
public enum StatementFormat {
    /** A table with a head; see {@link CsvStatement}. */
    CSV,
    /** SWIFT's customer statement. */
    MT940,
    /** ISO 20022's statement, camt.053. */
    CAMT053
}
