package vn.motcua.catalog.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CATALOG = "vn.motcua.catalog..";

    @ArchTest
    static final ArchRule MODELS_ARE_PURE = classes()
            .that()
            .resideInAPackage("vn.motcua.catalog..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.motcua.workingtime..",
                    "vn.motcua.kit.refusal..",
                    "vn.motcua.catalog..model..");

    @ArchTest
    static final ArchRule THE_CATALOGUE_KNOWS_NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage(CATALOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.intake..", "vn.motcua.workflow..", "vn.motcua.payment..", "vn.motcua.notification..");

    @ArchTest
    static final ArchRule NOBODY_SENDS_TO_KAFKA_PAST_THE_OUTBOX = noClasses()
            .that()
            .resideInAPackage(CATALOG)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule ONLY_THE_DOOR_SPEAKS_HTTP = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.catalog..model..",
                    "vn.motcua.catalog..application..",
                    "vn.motcua.catalog..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..");

    @ArchTest
    static final ArchRule NO_CATCH_ALL_NAMES = noClasses()
            .that()
            .resideInAPackage(CATALOG)
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Utils");

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching(
                    "vn.motcua.catalog.(procedure|process|form|draft|completeness|onlinelevel|unit|calendar|quote|search|guidance|bulk|sample)..")
            .should()
            .beFreeOfCycles();
}
