package vn.motcua.transactions;

import org.hibernate.boot.model.FunctionContributions;
import org.hibernate.boot.model.FunctionContributor;
import org.hibernate.type.StandardBasicTypes;

/**
 * Adds {@code among(:values, path)} to HQL: whether what the path leads to is one of an array. Unlike a list ({@code in :values}) an array leaves
 * the statement the same however many values there are, so Hibernate keeps its plan. The array comes first, because Hibernate takes a parameter
 * in the last place of a function for a possible list and interprets the query anew each time.
 */
public class Among implements FunctionContributor {

    @Override
    public void contributeFunctions(FunctionContributions contributions) {
        contributions
                .getFunctionRegistry()
                .registerPattern(
                        "among",
                        "?2 = any(?1)",
                        contributions
                                .getTypeConfiguration()
                                .getBasicTypeRegistry()
                                .resolve(StandardBasicTypes.BOOLEAN));
    }
}
