package vn.motcua.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import java.util.Set;

/**
 * The one drawing that all five services follow (docs/service-skeleton.md): door → feature → reference → platform, and inside a feature web →
 * application → events → persistence → model. A rule that matches nothing fails.
 */
public final class HouseRules {

    private static final List<String> SERVICES = List.of("catalog", "intake", "workflow", "payment", "notification");

    private static final Set<String> ROLES = Set.of("web", "application", "events", "persistence", "model");

    private HouseRules() {}

    @ArchTest
    static final ArchTests ONE_ANSWER_TO_EACH_QUESTION = ArchTests.in(HouseAnswers.class);

    @ArchTest
    static final ArchRule NO_CIRCLES_BETWEEN_THE_ROOMS_OF_A_SERVICE =
            slices().assignedFrom(new Rooms()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NOBODY_IMPORTS_THE_DOOR = noClasses()
            .that()
            .resideOutsideOfPackage("vn.motcua.*.door..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.*.door..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_GROUND_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.*.platform..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.motcua..")
                    .and(JavaClass.Predicates.resideOutsideOfPackages(
                            "vn.motcua.*.platform..",
                            "vn.motcua.kit..",
                            "vn.motcua.transactions..",
                            "vn.motcua.eventing..",
                            "vn.motcua.workingtime..",
                            "vn.motcua.processflow..",
                            "vn.motcua.feerules..")));

    @ArchTest
    static final ArchRule MODELS_ARE_PURE = classes()
            .that()
            .resideInAPackage("vn.motcua.*..model..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "vn.motcua.workingtime..",
                            "vn.motcua.processflow..",
                            "vn.motcua.feerules..",
                            "vn.motcua.kit.refusal..",
                            "vn.motcua.kit.lifecycle..",
                            "vn.motcua.kit.text..",
                            "vn.motcua.kit.time..")
                    .or(resideInAPackage("vn.motcua.*..model..")));

    @ArchTest
    static final ArchRule PERSISTENCE_KNOWS_NO_USE_CASE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.*..persistence..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.motcua.*..application..", "vn.motcua.*..web..", "vn.motcua.*.door..");

    @ArchTest
    static final ArchRule USE_CASES_KNOW_NO_HTTP = noClasses()
            .that()
            .resideInAnyPackage("vn.motcua.*..application..", "vn.motcua.*..persistence..", "vn.motcua.*..events..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.eclipse.microprofile.openapi..",
                    "io.vertx.ext.web..",
                    "io.vertx.core.http..",
                    "vn.motcua.*..web..");

    @ArchTest
    static final ArchRule DOORS_TO_THE_WEB_TOUCH_NO_ROWS = noClasses()
            .that()
            .resideInAPackage("vn.motcua.*..web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.hibernate.query..");

    @ArchTest
    static final ArchRule SERVICES_NEVER_IMPORT_EACH_OTHER =
            slices().assignedFrom(new Services()).should().notDependOnEachOther();

    @ArchTest
    static final ArchRule NOBODY_SENDS_TO_KAFKA_PAST_THE_OUTBOX = noClasses()
            .that(new InAService())
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "org.eclipse.microprofile.reactive.messaging..");

    @ArchTest
    static final ArchRule NOBODY_MIXES_TRANSACTION_STYLES = methods()
            .should()
            .notBeAnnotatedWith("jakarta.transaction.Transactional")
            .andShould()
            .notBeAnnotatedWith("io.quarkus.hibernate.reactive.panache.common.WithTransaction");

    /** The rooms of a service: door, platform, reference, and each feature. */
    private static final class Rooms implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] path = type.getPackageName().split("\\.");
            return inAService(path) && path.length > 3
                    ? SliceIdentifier.of(path[2], path[3])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the rooms of a service";
        }
    }

    /** The role folders of a feature: {@link #ROLES} and whatever else it has. */
    static final class RolesOfAFeature implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] path = type.getPackageName().split("\\.");
            return inAService(path) && path.length > 4 && ROLES.contains(path[4])
                    ? SliceIdentifier.of(path[2], path[3], path[4])
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "the role folders of a feature";
        }
    }

    @ArchTest
    static final ArchRule NO_CIRCLES_INSIDE_A_FEATURE =
            slices().assignedFrom(new RolesOfAFeature()).should().beFreeOfCycles();

    private static final class Services implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String[] path = type.getPackageName().split("\\.");
            return inAService(path) ? SliceIdentifier.of(path[2]) : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "services";
        }
    }

    static final class InAService extends DescribedPredicate<JavaClass> {
        InAService() {
            super("are part of a service");
        }

        @Override
        public boolean test(JavaClass type) {
            return inAService(type.getPackageName().split("\\."));
        }
    }

    private static boolean inAService(String[] path) {
        return path.length > 2 && path[0].equals("vn") && path[1].equals("motcua") && SERVICES.contains(path[2]);
    }
}
