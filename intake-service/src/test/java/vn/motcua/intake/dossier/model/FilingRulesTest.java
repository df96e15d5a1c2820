package vn.motcua.intake.dossier.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.FeeRule;
import vn.motcua.feerules.FeeTerms;
import vn.motcua.feerules.Relief;
import vn.motcua.intake.dossier.model.Filing.Applicant;
import vn.motcua.intake.dossier.model.Filing.Contact;
import vn.motcua.intake.dossier.model.Filing.CopyKind;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.DocumentRequirement;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Text;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.kit.refusal.Refusal.FieldError;

class FilingRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    private static final Text NAME = new Text("Tên", "Text");

    private static final ProcedureCase CASE = new ProcedureCase(
            "DEFAULT",
            NAME,
            List.of(
                    requirement("FORM", true, null, null, null),
                    requirement("DEED", true, "HOME", null, null),
                    requirement("LEASE", true, "HOME", null, null),
                    requirement("CONSENT", true, null, "when rented", null),
                    requirement("IDENTITY", true, null, null, "population database"),
                    requirement("PHOTO", false, null, null, null)),
            List.of(),
            List.of(),
            Map.of(),
            null);

    private static final Map<String, Unit> UNITS = Map.of(
            "C1", unit("C1", Unit.Kind.COMMUNE, true, null),
            "C2", unit("C2", Unit.Kind.COMMUNE, true, null),
            "OLD", unit("OLD", Unit.Kind.COMMUNE, true, TODAY.minusDays(1)),
            "D1", unit("D1", Unit.Kind.DEPARTMENT, false, null),
            "D2", unit("D2", Unit.Kind.DEPARTMENT, false, null),
            "SC", unit("SC", Unit.Kind.SERVICE_CENTRE, true, null));

    @Test
    void aCompleteFilingHasNoFlaw() {
        assertThat(flaws(complete())).isEmpty();
    }

    @Test
    void anEmptyFilingLacksEverythingAtOnce() {
        Filing empty = new Filing(
                "1.004222", null, null, null, null, null, null, Map.of(), List.of(), Map.of(), List.of(), null);

        assertThat(flaws(empty))
                .containsExactlyInAnyOrder(
                        "channel required",
                        "competentUnit required",
                        "applicant required",
                        "contact required",
                        "documents missing-document",
                        "documents missing-alternative");
    }

    @Test
    void demandsNeitherWhatIsConditionalNorWhatTheStateHolds() {
        assertThat(flaws(with(List.of(document("FORM"), document("LEASE"))))).isEmpty();
    }

    @Test
    void oneOfAGroupIsEnoughAndAnotherDoesNotReplaceIt() {
        assertThat(flaws(with(List.of(document("FORM"), document("DEED"))))).isEmpty();
        assertThat(flaws(with(List.of(document("FORM"), document("PHOTO")))))
                .containsExactly("documents missing-alternative");
    }

    @Test
    void theAnswersDecideAboutAPaperWhoseConditionTheFormCanTell() {
        DocumentRequirement approval = new DocumentRequirement(
                "FIRE_SAFETY", NAME, true, null, "from 7 floors", "{\"required\":[\"floors\"]}", 1, 0, null);
        ProcedureVersion version = version(
                List.of(new ProcedureCase("DEFAULT", NAME, List.of(approval), List.of(), List.of(), Map.of(), null)));
        Filing without = with(List.of());

        assertThat(rules(FilingRules.flaws(without, version.decided(schema -> true), UNITS, TODAY)))
                .containsExactly("documents missing-document");
        assertThat(rules(FilingRules.flaws(without, version.decided(schema -> false), UNITS, TODAY)))
                .isEmpty();
    }

    private static List<String> rules(List<FieldError> flaws) {
        return flaws.stream().map(flaw -> flaw.field() + " " + flaw.rule()).toList();
    }

    @Test
    void namesTheMissingPaperInBothLanguages() {
        var flaw = FilingRules.flaws(with(List.of(document("DEED"))), version(List.of(CASE)), UNITS, TODAY)
                .getFirst();

        assertThat(flaw.arguments())
                .containsEntry("requirement", "FORM")
                .containsEntry("vi", "Tên FORM")
                .containsEntry("en", "Text FORM");
    }

    @Test
    void refusesAPaperThatTheCaseDoesNotKnow() {
        assertThat(flaws(with(List.of(document("FORM"), document("DEED"), document("PASSPORT")))))
                .containsExactly("documents[2].requirement unknown-requirement");
    }

    @Test
    void aDocumentSaysWhatItIs() {
        SubmittedDocument bare = new SubmittedDocument("FORM", null, " ", "xyz", -1L);

        assertThat(flaws(with(List.of(bare, document("DEED")))))
                .containsExactlyInAnyOrder(
                        "documents[0].copyKind required",
                        "documents[0].fileName required",
                        "documents[0].sha256 wrong-format",
                        "documents[0].size out-of-range");
    }

    @Test
    void aProcedureWithSeveralCasesAsksForOne() {
        ProcedureVersion several = version(List.of(
                new ProcedureCase("HOUSE", NAME, List.of(), List.of(), List.of(), Map.of(), null),
                new ProcedureCase("WORKS", NAME, List.of(), List.of(), List.of(), Map.of(), null)));

        assertThat(rules(complete(), several)).contains("caseCode case-required");
        assertThat(rules(withCase("GARAGE"), several)).contains("caseCode unknown-case");
        assertThat(rules(withCase("WORKS"), several)).noneMatch(flaw -> flaw.startsWith("caseCode"));
    }

    @Test
    void whoFilesOnlineWithAnAgencyThatOnlyInformsIsSentToItsOtherChannels() {
        ProcedureVersion information = version(List.of(CASE)).offered(OnlineLevel.INFORMATION);

        List<FieldError> flaws = FilingRules.flaws(complete(), information, UNITS, TODAY);

        assertThat(rules(flaws)).containsExactly("channel online-information-only");
        assertThat(flaws.getFirst().arguments()).containsEntry("channels", "COUNTER");
        assertThat(rules(complete(), information.offered(OnlineLevel.PARTIAL))).isEmpty();
    }

    @Test
    void theVersionSaysWhichDepartmentDecidesAndNeverWhereThePersonStands() {
        ProcedureVersion construction = new ProcedureVersion(
                "1.013236",
                1,
                NAME,
                ProcedureVersion.Level.PROVINCE,
                OnlineLevel.FULL_PROCESS,
                Set.of("D1"),
                Set.of(Channel.ONLINE, Channel.COUNTER),
                Set.of(),
                List.of(CASE));

        assertThat(rules(at("D1", "C2"), construction)).isEmpty();
        assertThat(rules(at("D1", "SC"), construction)).isEmpty();
        assertThat(rules(at("D2", "SC"), construction)).containsExactly("competentUnit unit-not-competent");
        assertThat(rules(at("C2", "C2"), construction)).containsExactly("competentUnit unit-not-competent");
        assertThat(flaws(at(null, "C2")))
                .as("the receiving unit never becomes the competent one")
                .containsExactly("competentUnit required");
    }

    @Test
    void aClosedOfficeNamesWhoTookOverAndCompetenceGoesWithTheWork() {
        Map<String, Unit> units = Map.of(
                "C1", unit("C1", Unit.Kind.COMMUNE, true, null),
                "C0", closed("C0", Unit.Kind.COMMUNE, "C00"),
                "C00", closed("C00", Unit.Kind.COMMUNE, "C1"),
                "D0", closed("D0", Unit.Kind.DEPARTMENT, "D1"),
                "D1", unit("D1", Unit.Kind.DEPARTMENT, false, null));
        ProcedureVersion construction = new ProcedureVersion(
                "1.013236",
                1,
                NAME,
                ProcedureVersion.Level.PROVINCE,
                OnlineLevel.FULL_PROCESS,
                Set.of("D0"),
                Set.of(Channel.ONLINE, Channel.COUNTER),
                Set.of(),
                List.of(CASE));

        var flaw = FilingRules.flaws(at("C0", "C1"), version(List.of(CASE)), units, TODAY)
                .getFirst();
        assertThat(flaw.rule()).isEqualTo("unit-closed");
        assertThat(flaw.arguments()).containsEntry("successor", "C1");
        assertThat(FilingRules.flaws(at("D1", "C1"), construction, units, TODAY))
                .isEmpty();
    }

    private static Unit closed(String code, Unit.Kind kind, String successor) {
        return new Unit(code, NAME, kind, true, LocalDate.of(2020, 1, 1), TODAY.minusDays(1), successor, List.of());
    }

    @Test
    void knowsWhichUnitsDecideAndWhichReceive() {
        assertThat(flaws(at("C9", null))).contains("competentUnit unknown-unit");
        assertThat(flaws(at("OLD", null))).contains("competentUnit unknown-unit");
        assertThat(flaws(at("D1", "C1"))).containsExactly("competentUnit unit-not-competent");
        assertThat(flaws(at("SC", null))).containsExactly("competentUnit unit-not-competent");
        assertThat(flaws(at("C1", "D1"))).containsExactly("receivingUnit unit-does-not-receive");
        assertThat(flaws(at("C1", "C9"))).containsExactly("receivingUnit unknown-unit");
        assertThat(flaws(at("C1", "SC"))).as("boundary-free filing").isEmpty();
        assertThat(flaws(at("C1", "C2"))).as("boundary-free filing").isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN,            001099012345,   true",
        "CITIZEN,            00109901234,    false",
        "CITIZEN,            00109901234A,   false",
        "CITIZEN,            0101234567,     false",
        "ENTERPRISE,         0101234567,     true",
        "ENTERPRISE,         0101234567-001, true",
        "ENTERPRISE,         001099012345,   false",
        "HOUSEHOLD_BUSINESS, 001099012345,   true",
        "HOUSEHOLD_BUSINESS, 0101234567-001, true",
        "HOUSEHOLD_BUSINESS, 0101234567-1,   false"
    })
    void identityNumbersFollowTheKindOfApplicant(ApplicantKind kind, String number, boolean right) {
        Filing filing = by(new Applicant(kind, "Nguyễn Văn A", number, null, null));

        assertThat(flaws(filing).stream().anyMatch(flaw -> flaw.startsWith("applicant.identityNumber")))
                .isNotEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "0901", "=1+1", "\u0301\u0301", "👩"})
    void aNameHasLetters(String name) {
        assertThat(flaws(by(new Applicant(ApplicantKind.CITIZEN, name, "001099012345", null, null))))
                .contains("applicant.fullName wrong-format");
    }

    @Test
    void onlyBeneficiariesApply() {
        ProcedureVersion forBusinesses = new ProcedureVersion(
                "1.004222",
                1,
                NAME,
                ProcedureVersion.Level.COMMUNE,
                OnlineLevel.FULL_PROCESS,
                Set.of(),
                Set.of(Channel.ONLINE),
                Set.of(ApplicantKind.ENTERPRISE),
                List.of(CASE));

        assertThat(rules(complete(), forBusinesses)).containsExactly("applicant.kind not-a-beneficiary");
    }

    @Test
    void refusesAChannelThatIsNotOffered() {
        Filing byPost = new Filing(
                "1.004222",
                null,
                Channel.POST,
                "C1",
                null,
                complete().applicant(),
                complete().contact(),
                Map.of(),
                List.of(),
                Map.of(),
                complete().documents(),
                null);

        assertThat(flaws(byPost)).containsExactly("channel channel-not-offered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1879-12-31", "2026-07-16"})
    void datesOfBirthLieInALifetime(LocalDate date) {
        Filing filing = by(new Applicant(ApplicantKind.CITIZEN, "Nguyễn Văn A", "001099012345", date, null));

        assertThat(flaws(filing)).containsExactly("applicant.dateOfBirth not-in-the-past");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a@example.vn,  -,           ONLINE,  true",
                "-,             0912345678,  ONLINE,  false",
                "-,             0912345678,  COUNTER, true",
                "-,             -,           COUNTER, false",
                "a@example,     -,           ONLINE,  false",
                "a b@example.vn,-,           ONLINE,  false",
                "đ@example.vn,  -,           ONLINE,  false",
                "a@example.vn,  call me,     ONLINE,  false"
            })
    void contactsCanBeReached(@Nullable String email, @Nullable String phone, Channel channel, boolean right) {
        Filing filing = new Filing(
                "1.004222",
                null,
                channel,
                "C1",
                null,
                complete().applicant(),
                new Contact(email, phone, "vi"),
                Map.of(),
                List.of(),
                Map.of(),
                complete().documents(),
                null);

        assertThat(flaws(filing).stream().anyMatch(flaw -> flaw.startsWith("contact")))
                .isNotEqualTo(right);
    }

    @Test
    void quantitiesAreCountsOfWhatAFeeCounts() {
        assertThat(flaws(withQuantities(Map.of("copies", -1, "pages", 3))))
                .containsExactlyInAnyOrder("quantities.copies out-of-range", "quantities.pages unknown-quantity");
    }

    @Test
    void asksForTheQuantitiesThatItsFeesCount() {
        ProcedureVersion certifying = version(List.of(new ProcedureCase(
                "DEFAULT",
                NAME,
                List.of(),
                List.of(),
                List.of(
                        counting("pages", null),
                        counting("pages", null, Channel.ONLINE),
                        counting("copies", null, Channel.POST),
                        counting("extras", 0)),
                Map.of(),
                null)));

        assertThat(rules(withQuantities(Map.of()), certifying))
                .filteredOn(flaw -> flaw.startsWith("quantities"))
                .containsExactly("quantities.pages required");
        assertThat(rules(withQuantities(Map.of("pages", 1, "extras", 0)), certifying))
                .noneMatch(flaw -> flaw.startsWith("quantities"));
        assertThat(rules(withQuantities(Map.of("pages", 0, "copies", 0)), certifying))
                .filteredOn(flaw -> flaw.startsWith("quantities"))
                .containsExactly("quantities.pages out-of-range");
        assertThat(rules(withQuantities(Map.of("pages", 1, "Pages", 2)), certifying))
                .filteredOn(flaw -> flaw.startsWith("quantities"))
                .containsExactly("quantities.Pages unknown-quantity");
    }

    @Test
    void anUnknownProcedureIsNamedAndTheRestIsStillChecked() {
        assertThat(rules(by(new Applicant(null, null, null, null, null)), null))
                .containsExactlyInAnyOrder(
                        "procedureCode unknown-procedure",
                        "applicant.kind required",
                        "applicant.fullName required",
                        "applicant.identityNumber required");
    }

    @Test
    void nothingPersonalIsInTheTexts() {
        assertThat(complete().toString()
                        + complete().applicant()
                        + complete().contact()
                        + complete().documents())
                .doesNotContain("Nguyễn", "001099012345", "example.vn", ".pdf");
    }

    private static List<String> flaws(Filing filing) {
        return rules(filing, version(List.of(CASE)));
    }

    private static List<String> rules(Filing filing, @Nullable ProcedureVersion version) {
        return FilingRules.flaws(filing, version, UNITS, TODAY).stream()
                .map(flaw -> flaw.field() + " " + flaw.rule())
                .toList();
    }

    private static ProcedureVersion version(List<ProcedureCase> cases) {
        return new ProcedureVersion(
                "1.004222",
                1,
                NAME,
                ProcedureVersion.Level.COMMUNE,
                OnlineLevel.FULL_PROCESS,
                Set.of(),
                Set.of(Channel.ONLINE, Channel.COUNTER),
                Set.of(),
                cases);
    }

    private static Filing complete() {
        return by(new Applicant(ApplicantKind.CITIZEN, "Nguyễn Văn A", "001099012345", null, null));
    }

    private static Filing by(Applicant applicant) {
        return filing(null, "C1", null, applicant, List.of(document("FORM"), document("DEED")));
    }

    @Test
    void groupsAreThoseThatAFeeLetsOffEachOnceWithItsEvidence() {
        FeeTerms fee = new FeeTerms(
                Set.of(),
                new FeeRule.Flat(10_000),
                List.of(),
                List.of(new Relief("MERIT", 100), new Relief("POOR_HOUSEHOLD", 50)),
                CollectAt.RECEPTION,
                true);
        ProcedureVersion letting = version(
                List.of(new ProcedureCase("DEFAULT", NAME, List.of(), List.of(), List.of(fee), Map.of(), null)));
        Filing.Evidence paper = new Filing.Evidence(Filing.EvidenceKind.PAPER, "12/GCN");

        assertThat(groupFlaws(
                        letting,
                        new Filing.StatedGroup("MERIT", paper),
                        new Filing.StatedGroup("POOR_HOUSEHOLD", paper)))
                .isEmpty();
        assertThat(groupFlaws(
                        letting,
                        new Filing.StatedGroup("ELDERLY", paper),
                        new Filing.StatedGroup("MERIT", null),
                        new Filing.StatedGroup("MERIT", new Filing.Evidence(null, " ")),
                        new Filing.StatedGroup(null, paper)))
                .containsExactly(
                        "groups[0].group group-without-relief",
                        "groups[1].evidence required",
                        "groups[2].group group-stated-twice",
                        "groups[2].evidence.kind required",
                        "groups[2].evidence.reference required",
                        "groups[3].group required");
    }

    private static List<String> groupFlaws(ProcedureVersion version, Filing.StatedGroup... groups) {
        Filing filing = new Filing(
                "1.004222",
                null,
                Channel.ONLINE,
                "C1",
                null,
                complete().applicant(),
                complete().contact(),
                Map.of(),
                List.of(groups),
                Map.of(),
                List.of(),
                null);
        return rules(filing, version).stream()
                .filter(flaw -> flaw.startsWith("groups"))
                .toList();
    }

    private static FeeTerms counting(String quantity, @Nullable Integer assumed, Channel... channels) {
        return new FeeTerms(
                Stream.of(channels).map(Channel::name).collect(Collectors.toSet()),
                new FeeRule.PerUnit(quantity, 1_000, assumed),
                List.of(),
                List.of(),
                CollectAt.RECEPTION,
                true);
    }

    private static Filing with(List<SubmittedDocument> documents) {
        return filing(null, "C1", null, complete().applicant(), documents);
    }

    private static Filing withCase(String caseCode) {
        return filing(caseCode, "C1", null, complete().applicant(), List.of());
    }

    private static Filing withQuantities(Map<String, Integer> quantities) {
        return new Filing(
                "1.004222",
                null,
                Channel.ONLINE,
                "C1",
                null,
                complete().applicant(),
                complete().contact(),
                quantities,
                List.of(),
                Map.of(),
                complete().documents(),
                null);
    }

    private static Filing at(@Nullable String competent, @Nullable String receiving) {
        return filing(
                null, competent, receiving, complete().applicant(), complete().documents());
    }

    private static Filing filing(
            @Nullable String caseCode,
            String competent,
            @Nullable String receiving,
            @Nullable Applicant applicant,
            List<SubmittedDocument> documents) {
        return new Filing(
                "1.004222",
                caseCode,
                Channel.ONLINE,
                competent,
                receiving,
                applicant,
                new Contact("a@example.vn", null, null),
                Map.of(),
                List.of(),
                Map.of(),
                documents,
                null);
    }

    private static SubmittedDocument document(String requirement) {
        return new SubmittedDocument(requirement, CopyKind.ELECTRONIC, "file.pdf", null, null);
    }

    private static DocumentRequirement requirement(
            String code,
            boolean mandatory,
            @Nullable String group,
            @Nullable String condition,
            @Nullable String heldByState) {
        return new DocumentRequirement(
                code, new Text("Tên " + code, "Text " + code), mandatory, group, condition, null, 1, 0, heldByState);
    }

    private static Unit unit(String code, Unit.Kind kind, boolean receives, @Nullable LocalDate validTo) {
        return new Unit(code, NAME, kind, receives, LocalDate.of(2020, 1, 1), validTo, null, List.of());
    }
}
