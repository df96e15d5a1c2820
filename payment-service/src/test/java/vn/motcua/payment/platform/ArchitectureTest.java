package vn.motcua.payment.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.motcua.kit.testing.HouseRules;

@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule NOBODY_KNOWS_A_CERTAIN_GATEWAY = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.payment.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.payment.gateway..");
}
