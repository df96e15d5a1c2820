package vn.motcua.kit.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import vn.motcua.kit.testing.HouseRules.InAService;

/** The questions to which all services give the same answer (docs/service-skeleton.md), as far as class files show it; part of {@link HouseRules}. */
final class HouseAnswers {

    private HouseAnswers() {}

    @ArchTest
    static final ArchRule EVENTS_OF_OTHERS_COME_IN_BY_THE_DOOR = noClasses()
            .that(new InAService())
            .and()
            .resideOutsideOfPackage("vn.motcua.*.door")
            .should()
            .dependOnClassesThat(belongTo(
                    "vn.motcua.eventing.Door", "vn.motcua.eventing.Hearing", "vn.motcua.eventing.EventHandler"));

    @ArchTest
    static final ArchRule ONE_CLASS_SAYS_WHO_TAKES_WHICH_NEWS = noClasses()
            .that()
            .resideInAPackage("vn.motcua.*.door")
            .and()
            .doNotHaveSimpleName("EventsOfOthers")
            .should()
            .dependOnClassesThat(belongTo("vn.motcua.eventing.EventHandler"))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule CLOCKS_START_USE_CASES_IN_THE_DOOR = methods()
            .that()
            .areDeclaredInClassesThat(new InAService())
            .and()
            .areAnnotatedWith("io.quarkus.scheduler.Scheduled")
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("vn.motcua.*.door")
            .andShould()
            .beDeclaredInClassesThat()
            .haveSimpleName("Timers");

    @ArchTest
    static final ArchRule WHAT_IS_PUBLISHED_IS_MADE_BY_MESSAGES_IN_EVENTS = classes()
            .that(new InAService())
            .and(makeNewEvents())
            .should()
            .resideInAPackage("vn.motcua.*.*.events")
            .andShould()
            .haveSimpleNameEndingWith("Messages");

    @ArchTest
    static final ArchRule A_REFUSAL_IS_A_FILE_OF_ITS_OWN = classes()
            .that()
            .areAssignableTo("vn.motcua.kit.refusal.Refusal")
            .and(new InAService())
            .should()
            .beTopLevelClasses()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule THE_HEAD_OF_THE_CONTRACT_STANDS_IN_PLATFORM = classes()
            .that(new InAService())
            .and()
            .areAnnotatedWith("org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition")
            .should()
            .resideInAPackage("vn.motcua.*.platform")
            .andShould()
            .haveSimpleNameEndingWith("Api");

    @ArchTest
    static final ArchRule CONFIGURATION_IS_A_TYPED_INTERFACE = noClasses()
            .that(new InAService())
            .should()
            .dependOnClassesThat(belongTo("org.eclipse.microprofile.config.inject.ConfigProperty"));

    @ArchTest
    static final ArchRule WHAT_GOES_OUT_IS_A_VIEW_OR_A_LINE = noClasses()
            .that(new InAService())
            .and()
            .resideInAPackage("vn.motcua.*..web..")
            .should()
            .haveNameMatching(".*(Response|Dto|Payload|Summary)");

    @ArchTest
    static final ArchRule THE_CATALOGUE_IS_CALLED_CATALOG_IN_CODE =
            noClasses().that(new InAService()).should().haveNameMatching(".*Catalogue.*");

    @ArchTest
    static final ArchRule NO_CATCH_ALL_NAMES =
            noClasses().that(new InAService()).should().haveNameMatching(".*(Impl|Manager|Helper|Utils?)");

    private static DescribedPredicate<JavaClass> belongTo(String... types) {
        return DescribedPredicate.describe(
                "are one of " + String.join(", ", types), type -> List.of(types).contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> makeNewEvents() {
        return DescribedPredicate.describe("make new events", type -> type.getConstructorCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().getName().equals("vn.motcua.eventing.NewEvent")));
    }
}
