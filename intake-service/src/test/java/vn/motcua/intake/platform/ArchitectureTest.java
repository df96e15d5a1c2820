package vn.motcua.intake.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.motcua", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String INTAKE = "vn.motcua.intake..";

    @ArchTest
    static final ArchRule MODELS_ARE_PURE = classes()
            .that()
            .resideInAPackage("vn.motcua.intake..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "vn.motcua.workingtime..",
                    "vn.motcua.kit.refusal..",
                    "vn.motcua.intake..model..");

    @ArchTest
    static final ArchRule INTAKE_KNOWS_NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.motcua.catalog..", "vn.motcua.workflow..", "vn.motcua.payment..", "vn.motcua.notification..");

    @ArchTest
    static final ArchRule NOBODY_SENDS_TO_KAFKA_PAST_THE_OUTBOX = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule ONLY_THE_DOOR_SPEAKS_HTTP = noClasses()
            .that()
            .resideInAnyPackage(
                    "vn.motcua.intake..model..", "vn.motcua.intake..application..", "vn.motcua.intake..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "org.eclipse.microprofile.openapi..");

    @ArchTest
    static final ArchRule THE_DOOR_DECIDES_NOTHING_IN_THE_DATABASE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.intake..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..");

    @ArchTest
    static final ArchRule THE_COPIES_KNOW_NO_DOSSIER = noClasses()
            .that()
            .resideInAPackage("vn.motcua.intake.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.intake.dossier..", "vn.motcua.intake.draft..");

    @ArchTest
    static final ArchRule DOSSIERS_KNOW_NO_DRAFT = noClasses()
            .that()
            .resideInAPackage("vn.motcua.intake.dossier..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.intake.draft..");

    @ArchTest
    static final ArchRule NO_CYCLES_BETWEEN_FEATURES = slices()
            .matching("vn.motcua.intake.(dossier|draft|reference)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CATCH_ALL_NAMES = noClasses()
            .that()
            .resideInAPackage(INTAKE)
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?)");
}
