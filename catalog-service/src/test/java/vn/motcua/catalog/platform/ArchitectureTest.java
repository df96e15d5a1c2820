package vn.motcua.catalog.platform;

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

    /** Larger than whole services: nobody but its timer may come to need it. */
    @ArchTest
    static final ArchRule BULK_IS_A_LEAF = noClasses()
            .that()
            .resideInAPackage("vn.motcua.catalog..")
            .and()
            .resideOutsideOfPackages("vn.motcua.catalog.bulk..", "vn.motcua.catalog.door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.catalog.bulk..");
}
