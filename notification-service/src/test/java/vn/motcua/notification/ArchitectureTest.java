package vn.motcua.notification;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.motcua", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule MODELS_ARE_PURE = classes()
            .that()
            .resideInAPackage("vn.motcua.notification..model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify.annotations..", "vn.motcua.notification..model..");

    @ArchTest
    static final ArchRule SERVICES_DO_NOT_KNOW_EACH_OTHER = noClasses()
            .that()
            .resideInAPackage("vn.motcua.notification..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.motcua..")
                    .and(not(resideInAnyPackage(
                            "vn.motcua.notification..",
                            "vn.motcua.eventing..",
                            "vn.motcua.transactions..",
                            "vn.motcua.kit.."))));

    @ArchTest
    static final ArchRule THE_MAIL_CLIENT_KNOWS_NO_NOTICE = noClasses()
            .that()
            .resideInAPackage("vn.motcua.notification.smtp..")
            .should()
            .dependOnClassesThat(resideInAPackage("vn.motcua..").and(not(resideInAPackage("..smtp.."))));

    @ArchTest
    static final ArchRule ONLY_USE_CASES_OPEN_TRANSACTIONS = noClasses()
            .that(resideInAPackage("vn.motcua.notification..").and(not(resideInAPackage("..application.."))))
            .should()
            .dependOnClassesThat()
            .haveSimpleName("UnitOfWork");

    @ArchTest
    static final ArchRule ADDRESSES_DO_NOT_REACH_THE_REST_INTERFACE = noClasses()
            .that()
            .resideInAPackage("..web..")
            .and()
            .resideInAPackage("vn.motcua.notification..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.motcua.notification.contact..");
}
