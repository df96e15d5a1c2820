package vn.motcua.intake.dossier.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing.Applicant;
import vn.motcua.intake.dossier.model.Filing.Contact;
import vn.motcua.intake.dossier.model.Filing.SubmittedDocument;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.CountedQuantity;
import vn.motcua.intake.reference.model.DocumentRequirement;
import vn.motcua.intake.reference.model.OnlineLevel;
import vn.motcua.intake.reference.model.ProcedureCase;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.intake.reference.model.Unit;
import vn.motcua.kit.refusal.Refusal.FieldError;

/**
 * What a filing must hold to be filed: the same rules tell a draft what is missing and refuse an incomplete submission. Only the answers of
 * the form are judged elsewhere, by the schema of the case.
 */
public final class FilingRules {

    private static final Pattern PERSON = Pattern.compile("\\d{12}");
    private static final Pattern BUSINESS = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final Pattern EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d .-]{6,18}\\d");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");
    private static final int MOST_OF_A_QUANTITY = 100_000;

    private final List<FieldError> flaws = new ArrayList<>();
    private final Filing filing;
    private final LocalDate today;

    private FilingRules(Filing filing, LocalDate today) {
        this.filing = filing;
        this.today = today;
    }

    /**
     * Everything that is missing or wrong.
     *
     * @param version the version of the procedure that holds today, as the competent unit offers it online; null when there is none
     * @param units all units by code
     * @param today the day in Viet Nam
     */
    public static List<FieldError> flaws(
            Filing filing, @Nullable ProcedureVersion version, Map<String, Unit> units, LocalDate today) {
        FilingRules rules = new FilingRules(filing, today);
        rules.procedure(version);
        rules.units(version, units);
        rules.applicant(version);
        rules.contact();
        rules.quantities(version);
        if (version != null) {
            version.caseOf(filing.caseCode()).ifPresent(rules::neededBy);
        }
        return List.copyOf(rules.flaws);
    }

    private void flaw(String field, String rule) {
        flaw(field, rule, Map.of());
    }

    private void flaw(String field, String rule, Map<String, Object> arguments) {
        flaws.add(new FieldError(field, rule, arguments));
    }

    private boolean present(@Nullable Object value, String field) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            flaw(field, "required");
            return false;
        }
        return true;
    }

    private void procedure(@Nullable ProcedureVersion version) {
        boolean named = present(filing.procedureCode(), "procedureCode");
        boolean channelNamed = present(filing.channel(), "channel");
        if (version == null) {
            if (named) {
                flaw("procedureCode", "unknown-procedure");
            }
            return;
        }
        Optional<ProcedureCase> procedureCase = version.caseOf(filing.caseCode());
        if (procedureCase.isEmpty()) {
            String known = version.cases().stream().map(ProcedureCase::code).collect(Collectors.joining(", "));
            flaw("caseCode", filing.caseCode() == null ? "case-required" : "unknown-case", Map.of("cases", known));
        }
        if (channelNamed) {
            channel(version, filing.channel());
        }
    }

    private void channel(ProcedureVersion version, @Nullable Channel channel) {
        if (!version.channels().contains(channel)) {
            flaw("channel", "channel-not-offered", channels(version.channels().stream()));
        } else if (channel == Channel.ONLINE
                && filing.competentUnit() != null
                && version.onlineLevel() == OnlineLevel.INFORMATION) {
            Stream<Channel> others = version.channels().stream().filter(other -> other != Channel.ONLINE);
            flaw("channel", "online-information-only", channels(others));
        }
    }

    private static Map<String, Object> channels(Stream<Channel> channels) {
        return Map.of("channels", channels.map(Enum::name).sorted().collect(Collectors.joining(", ")));
    }

    private void units(@Nullable ProcedureVersion version, Map<String, Unit> units) {
        if (!present(filing.competentUnit(), "competentUnit")) {
            return;
        }
        Unit competent = units.get(filing.competentUnit());
        if (competent == null || !competent.existsOn(today)) {
            notOpen("competentUnit", filing.competentUnit(), units);
        } else if (version != null && !version.isDecidedBy(competent, units, today)) {
            flaw("competentUnit", "unit-not-competent", Map.of("level", version.level()));
        }
        if (filing.receivingUnit() != null || competent != null) {
            Unit receiving = units.get(filing.receivedAt());
            if (receiving == null || !receiving.existsOn(today)) {
                notOpen("receivingUnit", filing.receivedAt(), units);
            } else if (!receiving.receives()) {
                flaw("receivingUnit", "unit-does-not-receive");
            }
        }
    }

    /** An office that closed names the one that took over, so that the applicant can go on. */
    private void notOpen(String field, @Nullable String code, Map<String, Unit> units) {
        String heir = code == null ? null : Unit.inOffice(code, units, today);
        if (heir == null || heir.equals(code)) {
            flaw(field, "unknown-unit");
        } else {
            flaw(field, "unit-closed", Map.of("successor", heir));
        }
    }

    private void applicant(@Nullable ProcedureVersion version) {
        Applicant applicant = filing.applicant();
        if (applicant == null) {
            flaw("applicant", "required");
            return;
        }
        present(applicant.fullName(), "applicant.fullName");
        boolean numbered = present(applicant.identityNumber(), "applicant.identityNumber");
        ApplicantKind kind = applicant.kind();
        if (kind == null) {
            flaw("applicant.kind", "required");
        } else {
            if (version != null
                    && !version.beneficiaries().isEmpty()
                    && !version.beneficiaries().contains(kind)) {
                flaw("applicant.kind", "not-a-beneficiary");
            }
            if (numbered && !identifies(kind, applicant.identityNumber())) {
                flaw(
                        "applicant.identityNumber",
                        kind == ApplicantKind.CITIZEN ? "not-an-identity-number" : "not-a-business-number");
            }
        }
        if (applicant.dateOfBirth() != null
                && (applicant.dateOfBirth().isAfter(today)
                        || applicant.dateOfBirth().isBefore(LocalDate.of(1880, 1, 1)))) {
            flaw("applicant.dateOfBirth", "not-in-the-past");
        }
    }

    /** Citizens have twelve digits; enterprises a tax number; household businesses either, since 2025. */
    private static boolean identifies(ApplicantKind kind, @Nullable String number) {
        if (number == null) {
            return false;
        }
        boolean person = PERSON.matcher(number).matches();
        boolean business = BUSINESS.matcher(number).matches();
        return switch (kind) {
            case CITIZEN -> person;
            case ENTERPRISE -> business;
            case HOUSEHOLD_BUSINESS -> person || business;
        };
    }

    /** Who files online gets notices by e-mail; at the counter and by post a telephone number will do. */
    private void contact() {
        Contact contact = filing.contact();
        if (contact == null) {
            flaw("contact", "required");
            return;
        }
        boolean reachable = filing.channel() != Channel.ONLINE && contact.phone() != null;
        if (contact.email() == null ? !reachable : !matches(EMAIL, contact.email())) {
            flaw("contact.email", contact.email() == null ? "required" : "wrong-format");
        }
        if (contact.phone() != null && !matches(PHONE, contact.phone())) {
            flaw("contact.phone", "wrong-format");
        }
        if (contact.language() != null && !LANGUAGES.contains(contact.language())) {
            flaw("contact.language", "unknown-language");
        }
    }

    /** A fee that counts something is never counted by nothing. */
    private void quantities(@Nullable ProcedureVersion version) {
        Map<String, Integer> counted = version == null
                ? Map.of()
                : version.caseOf(filing.caseCode()).stream()
                        .flatMap(one -> one.quantities().stream())
                        .collect(Collectors.toMap(CountedQuantity::name, CountedQuantity::least, Math::max));
        filing.quantities().forEach((name, quantity) -> {
            int least = counted.getOrDefault(name, 0);
            if (quantity == null || quantity < least || quantity > MOST_OF_A_QUANTITY) {
                flaw("quantities." + name, "out-of-range", Map.of("limit", least + "–" + MOST_OF_A_QUANTITY));
            }
        });
    }

    private void neededBy(ProcedureCase procedureCase) {
        documents(procedureCase);
        procedureCase.quantities().stream()
                .filter(needed -> needed.neededOn(filing.channel()))
                .map(CountedQuantity::name)
                .distinct()
                .filter(name -> !filing.quantities().containsKey(name))
                .forEach(name -> flaw("quantities." + name, "required"));
    }

    private void documents(ProcedureCase procedureCase) {
        List<SubmittedDocument> documents = filing.documents();
        Set<String> handedIn = documents.stream()
                .map(SubmittedDocument::requirement)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        for (int i = 0; i < documents.size(); i++) {
            document("documents[" + i + "].", documents.get(i), procedureCase);
        }
        Set<String> toldOf = new HashSet<>();
        for (DocumentRequirement requirement : procedureCase.documents()) {
            if (requirement.demanded()
                    && !met(requirement, procedureCase, handedIn)
                    && (requirement.alternativeGroup() == null || toldOf.add(requirement.alternativeGroup()))) {
                missing(requirement, procedureCase);
            }
        }
    }

    /** One flaw for a paper, or for a whole group of which any one is enough. */
    private void missing(DocumentRequirement requirement, ProcedureCase procedureCase) {
        List<DocumentRequirement> choices = requirement.alternativeGroup() == null
                ? List.of(requirement)
                : procedureCase.documents().stream()
                        .filter(other -> requirement.alternativeGroup().equals(other.alternativeGroup()))
                        .toList();
        flaw(
                "documents",
                choices.size() == 1 ? "missing-document" : "missing-alternative",
                Map.of(
                        "requirement", joined(choices, DocumentRequirement::code),
                        "vi", joined(choices, choice -> choice.name().vi()),
                        "en", joined(choices, choice -> choice.name().en())));
    }

    private static String joined(List<DocumentRequirement> choices, Function<DocumentRequirement, String> part) {
        return choices.stream().map(part).collect(Collectors.joining("; "));
    }

    private void document(String path, SubmittedDocument document, ProcedureCase procedureCase) {
        if (present(document.requirement(), path + "requirement")
                && procedureCase
                        .requirement(String.valueOf(document.requirement()))
                        .isEmpty()) {
            String known = procedureCase.documents().stream()
                    .map(DocumentRequirement::code)
                    .collect(Collectors.joining(", "));
            flaw(path + "requirement", "unknown-requirement", Map.of("requirements", known));
        }
        present(document.copyKind(), path + "copyKind");
        present(document.fileName(), path + "fileName");
        if (document.sha256() != null && !matches(SHA256, document.sha256())) {
            flaw(path + "sha256", "wrong-format");
        }
        if (document.size() != null && document.size() < 0) {
            flaw(path + "size", "out-of-range", Map.of("limit", "≥ 0"));
        }
    }

    /** Handed in itself, or an alternative of its group was. */
    private static boolean met(DocumentRequirement requirement, ProcedureCase procedureCase, Set<String> handedIn) {
        if (handedIn.contains(requirement.code())) {
            return true;
        }
        String group = requirement.alternativeGroup();
        return group != null
                && procedureCase.documents().stream()
                        .anyMatch(other -> group.equals(other.alternativeGroup()) && handedIn.contains(other.code()));
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
