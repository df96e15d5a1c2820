package vn.motcua.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.motcua.kit.testing.HouseRules;

@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule WHOEVER_CARRIES_KNOWS_NO_NOTICE = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.notification.smtp..",
                    "vn.motcua.notification.smpp..",
                    "vn.motcua.notification.courier..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.motcua..")
                    .and(not(resideInAnyPackage("..smtp..", "..smpp..", "..courier.."))));

    @ArchTest
    static final ArchRule ADDRESSES_DO_NOT_REACH_THE_REST_INTERFACE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.notification..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.notification.contact..");
}
