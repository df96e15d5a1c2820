package vn.motcua.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The programs behind ./motcua share the stack and know nothing of each other; only the commands bring them together. */
@AnalyzeClasses(packages = "vn.motcua.local")
final class ArchitectureTest {

    private ArchitectureTest() {}

    @ArchTest
    static final ArchRule NO_CIRCLE =
            slices().matching("vn.motcua.local.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule THE_AUDITOR_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.local.audit..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.local.load..", "vn.motcua.local.scenario..", "vn.motcua.local.command..");

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_A_COMMAND = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.local.stack..",
                    "vn.motcua.local.audit..",
                    "vn.motcua.local.load..",
                    "vn.motcua.local.scenario..",
                    "vn.motcua.local.sandbox..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.local.command..");
}
