package vn.motcua.workflow.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The house rules that a compiler does not hold. A rule that matches nothing fails. */
@AnalyzeClasses(packages = "vn.motcua.workflow", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODELS_ARE_PLAIN_JAVA = classes()
            .that()
            .resideInAPackage("..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.motcua.workingtime..",
                    "vn.motcua.kit.refusal..",
                    "vn.motcua.workflow..model..");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_KNOWN = noClasses()
            .that()
            .resideInAPackage("vn.motcua.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.catalog..", "vn.motcua.intake..", "vn.motcua.payment..", "vn.motcua.notification..");

    @ArchTest
    static final ArchRule DOORS_DO_NOT_TOUCH_ROWS_OF_THE_CATALOGUE = noClasses()
            .that()
            .resideInAPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.workflow.reference..", "vn.motcua.eventing..");

    @ArchTest
    static final ArchRule ONLY_USE_CASES_OPEN_TRANSACTIONS = noClasses()
            .that()
            .resideOutsideOfPackages("..casefile.application..")
            .should()
            .callMethod(vn.motcua.transactions.UnitOfWork.class, "run", java.util.function.Function.class);

    @ArchTest
    static final ArchRule NOBODY_MIXES_TRANSACTION_STYLES = noClasses()
            .should()
            .beAnnotatedWith("jakarta.transaction.Transactional")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("io.quarkus.hibernate.reactive.panache.common.WithTransaction");
}
