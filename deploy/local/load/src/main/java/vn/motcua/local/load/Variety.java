package vn.motcua.local.load;

/**
 * How much the dossiers of a run differ from each other: a city has hundreds of procedures and offices, and nobody files twice in a minute.
 *
 * @param procedures how many procedures are applied for; 1 for the sample's permanent residence alone
 * @param applicants how many people file, each with a token of their own
 * @param units how many units decide
 */
public record Variety(int procedures, int applicants, int units) {

    /** A city. */
    public static final Variety CITY = new Variety(200, 1_000, Offices.ALL.size());

    /** What older drivers did: one procedure, three applicants, two units. */
    public static final Variety PLAIN = new Variety(1, 3, 2);

    /** Whether the sample is enough for it. */
    boolean isPlain() {
        return procedures == 1 && applicants <= PLAIN.applicants;
    }
}
