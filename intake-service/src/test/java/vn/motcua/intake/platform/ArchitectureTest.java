package vn.motcua.intake.platform;

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
    static final ArchRule DOSSIERS_KNOW_NO_DRAFT = noClasses()
            .that()
            .resideInAPackage("vn.motcua.intake.dossier..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.intake.draft..");

    @ArchTest
    static final ArchRule THE_HOT_PATH_IS_WITHOUT_ENTITIES = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.intake.dossier..", "vn.motcua.intake.reference..", "vn.motcua.intake.door..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");
}
