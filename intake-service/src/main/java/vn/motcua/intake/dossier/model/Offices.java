package vn.motcua.intake.dossier.model;

import java.util.function.UnaryOperator;

/**
 * The units that have to do with a dossier.
 *
 * @param receiving code of the unit where it is handed in
 * @param competent code of the unit that decides
 */
public record Offices(String receiving, String competent) {

    /** The units that stand for these today. */
    public Offices now(UnaryOperator<String> inOffice) {
        return new Offices(inOffice.apply(receiving), inOffice.apply(competent));
    }
}
