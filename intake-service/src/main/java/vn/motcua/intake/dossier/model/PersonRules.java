package vn.motcua.intake.dossier.model;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.intake.dossier.model.Filing.Applicant;
import vn.motcua.intake.dossier.model.Filing.Contact;
import vn.motcua.intake.reference.model.ApplicantKind;
import vn.motcua.intake.reference.model.Channel;
import vn.motcua.intake.reference.model.ProcedureVersion;
import vn.motcua.kit.text.MailAddress;

/** Who applies, and how that person is reached. */
final class PersonRules {

    private static final Pattern PERSON = Pattern.compile("\\d{12}");
    private static final Pattern BUSINESS = Pattern.compile("\\d{10}(-\\d{3})?");
    private static final Pattern PHONE = Pattern.compile("\\+?\\d[\\d .-]{6,18}\\d");

    private final Filing filing;
    private final LocalDate today;
    private final Flaws flaws;

    private PersonRules(Filing filing, LocalDate today, Flaws flaws) {
        this.filing = filing;
        this.today = today;
        this.flaws = flaws;
    }

    static void check(Filing filing, @Nullable ProcedureVersion version, LocalDate today, Flaws flaws) {
        PersonRules rules = new PersonRules(filing, today, flaws);
        rules.applicant(version);
        rules.contact();
    }

    private void applicant(@Nullable ProcedureVersion version) {
        Applicant applicant = filing.applicant();
        if (applicant == null) {
            flaws.add("applicant", "required");
            return;
        }
        boolean named = flaws.present(applicant.fullName(), "applicant.fullName");
        if (named && !hasLetter(applicant.fullName())) {
            flaws.add("applicant.fullName", "wrong-format");
        }
        boolean numbered = flaws.present(applicant.identityNumber(), "applicant.identityNumber");
        ApplicantKind kind = applicant.kind();
        if (kind == null) {
            flaws.add("applicant.kind", "required");
        } else {
            if (version != null
                    && !version.beneficiaries().isEmpty()
                    && !version.beneficiaries().contains(kind)) {
                flaws.add("applicant.kind", "not-a-beneficiary");
            }
            if (numbered && !identifies(kind, applicant.identityNumber())) {
                flaws.add(
                        "applicant.identityNumber",
                        kind == ApplicantKind.CITIZEN ? "not-an-identity-number" : "not-a-business-number");
            }
        }
        if (applicant.dateOfBirth() != null
                && (applicant.dateOfBirth().isAfter(today)
                        || applicant.dateOfBirth().isBefore(LocalDate.of(1880, 1, 1)))) {
            flaws.add("applicant.dateOfBirth", "not-in-the-past");
        }
    }

    private static boolean hasLetter(@Nullable String name) {
        return name != null && name.codePoints().anyMatch(Character::isLetter);
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
            flaws.add("contact", "required");
            return;
        }
        boolean reachable = filing.channel() != Channel.ONLINE && contact.phone() != null;
        if (contact.email() == null ? !reachable : !MailAddress.isOne(contact.email())) {
            flaws.add("contact.email", contact.email() == null ? "required" : "wrong-format");
        }
        if (contact.phone() != null && !matches(PHONE, contact.phone())) {
            flaws.add("contact.phone", "wrong-format");
        }
    }

    private static boolean matches(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches();
    }
}
