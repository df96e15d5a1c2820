package vn.motcua.workflow.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import vn.motcua.kit.testing.HouseRules;

/** The drawing that all services follow, and what only this one has to keep. */
@AnalyzeClasses(packages = "vn.motcua.workflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests HOUSE_RULES = ArchTests.in(HouseRules.class);

    @ArchTest
    static final ArchRule A_PROCESS_KNOWS_NO_CASE_AND_NO_TIME = noClasses()
            .that()
            .resideInAPackage("vn.motcua.workflow.process..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.workflow.casefile..",
                    "vn.motcua.workflow.task..",
                    "vn.motcua.workflow.deadline..",
                    "java.time..");
}
