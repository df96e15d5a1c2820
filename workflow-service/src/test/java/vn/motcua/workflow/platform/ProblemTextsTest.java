package vn.motcua.workflow.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.kit.refusal.Refusal;
import vn.motcua.workflow.casefile.model.AnswerRequired;
import vn.motcua.workflow.casefile.model.ApproverIsAppraiser;
import vn.motcua.workflow.casefile.model.DecisionAlreadyTaken;
import vn.motcua.workflow.casefile.model.Delivery;
import vn.motcua.workflow.casefile.model.DueDatePassed;
import vn.motcua.workflow.casefile.model.ExtendedBefore;
import vn.motcua.workflow.casefile.model.FeeNotSettled;
import vn.motcua.workflow.casefile.model.HoursUnknown;
import vn.motcua.workflow.casefile.model.NextHasBegun;
import vn.motcua.workflow.casefile.model.NoEarlierStep;
import vn.motcua.workflow.casefile.model.NoTransfer;
import vn.motcua.workflow.casefile.model.NobodyThere;
import vn.motcua.workflow.casefile.model.NotOfThisUnit;
import vn.motcua.workflow.casefile.model.NotTheResponsible;
import vn.motcua.workflow.casefile.model.NotYourStep;
import vn.motcua.workflow.casefile.model.NothingToRecall;
import vn.motcua.workflow.casefile.model.OwnApplication;
import vn.motcua.workflow.casefile.model.ProofDoesNotFitChannel;
import vn.motcua.workflow.casefile.model.StepNotNamed;
import vn.motcua.workflow.casefile.model.SupplementAskedBefore;
import vn.motcua.workflow.casefile.model.SupplementNeedsList;
import vn.motcua.workflow.casefile.model.SupplementNotForeseen;
import vn.motcua.workflow.casefile.model.TaskAlreadyYours;
import vn.motcua.workflow.casefile.model.TaskClaimedByAnother;
import vn.motcua.workflow.casefile.model.TransferPending;
import vn.motcua.workflow.delegation.DeputyNotOfRole;
import vn.motcua.workflow.delegation.WrongAbsence;

/** Every refusal of this service can be read in Vietnamese and in English. */
class ProblemTextsTest {

    private static final List<Refusal> REFUSALS = List.of(
            new AnswerRequired("COMPLETE", List.of("PROPOSED", "INCOMPLETE")),
            new ApproverIsAppraiser(),
            new DecisionAlreadyTaken(),
            new DueDatePassed(),
            new ExtendedBefore(1),
            new NoEarlierStep(List.of("APPRAISE")),
            new FeeNotSettled(),
            new NotYourStep("clerk"),
            new OwnApplication(),
            new ProofDoesNotFitChannel(Delivery.Channel.POST),
            new StepNotNamed(List.of("CONSULT_FIRE", "CONSULT_LAND")),
            new SupplementAskedBefore(1),
            new SupplementNeedsList("SUPPLEMENT"),
            new SupplementNotForeseen(List.of("APPRAISE")),
            new DeputyNotOfRole("H26.30.01"),
            new WrongAbsence(90),
            new HoursUnknown(2030),
            new NextHasBegun("APPROVE"),
            new NoTransfer(),
            new NobodyThere("appraiser", "H26.30.02"),
            new NotOfThisUnit("appraiser", "H26.30.02"),
            new NotTheResponsible(),
            new NothingToRecall(),
            new TransferPending("H26.30.02"),
            new TaskAlreadyYours(),
            new TaskClaimedByAnother());

    static List<Refusal> refusals() {
        return REFUSALS;
    }

    @Test
    void noRefusalIsForgottenHere() {
        assertThat(new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("vn.motcua.workflow")
                                .stream()
                                .filter(type -> type.isAssignableTo(Refusal.class))
                                .map(JavaClass::getName))
                .containsExactlyInAnyOrderElementsOf(REFUSALS.stream()
                        .map(refusal -> refusal.getClass().getName())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsTextsAndTheirPlaceholdersAreFilled(Refusal refusal) throws IOException {
        for (String language : List.of("vi", "en")) {
            Properties texts = texts(language);
            assertThat(texts.getProperty(refusal.type() + ".title"))
                    .as(language)
                    .isNotBlank();
            assertThat(texts.getProperty(refusal.type() + ".detail"))
                    .as(language)
                    .isNotBlank();
            assertThat(Pattern.compile("\\{(\\w+)}")
                            .matcher(texts.getProperty(refusal.type() + ".detail"))
                            .results()
                            .map(found -> found.group(1)))
                    .allSatisfy(name -> assertThat(refusal.arguments()).containsKey(name));
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(new TreeSet<>(texts("vi").keySet()))
                .isEqualTo(new TreeSet<>(texts("en").keySet()));
        assertThat(texts("vi").stringPropertyNames().stream()
                        .filter(key -> key.endsWith(".title"))
                        .map(key -> key.substring(0, key.indexOf('.')))
                        .collect(Collectors.toSet()))
                .isEqualTo(REFUSALS.stream().map(Refusal::type).collect(Collectors.toSet()));
    }

    /** The service's own file, not the kit's of the same name: it lies in a folder, the kit's in an archive or another folder. */
    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        var urls = ProblemTextsTest.class.getClassLoader().getResources("problems_" + language + ".properties");
        while (urls.hasMoreElements()) {
            var url = urls.nextElement();
            if (url.getPath().contains("workflow-service")) {
                try (Reader reader = new InputStreamReader(url.openStream(), StandardCharsets.UTF_8)) {
                    texts.load(reader);
                }
            }
        }
        return Objects.requireNonNull(texts);
    }
}
