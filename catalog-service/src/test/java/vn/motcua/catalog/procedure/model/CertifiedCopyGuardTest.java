package vn.motcua.catalog.procedure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.procedure.model.CertifiedCopyGuard.Demand;
import vn.motcua.catalog.procedure.model.CertifiedCopyRule.Check;
import vn.motcua.kit.refusal.Refusal.FieldError;
import vn.motcua.processflow.Text;

class CertifiedCopyGuardTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 7, 1);
    private static final String LAW = "1/2025/NĐ-CP";
    private static final CertifiedCopyGuard GUARD = new CertifiedCopyGuard(
            List.of(
                    rule(Check.LEGAL_GROUND, null),
                    rule(Check.DATA, null),
                    rule(Check.ORIGINAL, null),
                    rule(Check.PAPER, List.of("SO_HO_KHAU"))),
            Set.of(LAW));

    @Test
    void aDemandWithAGroundOfTheProcedurePasses() {
        assertThat(findings(certified("BANG_CAP", null, LAW))).isEmpty();
    }

    @Test
    void aDemandWithoutAGroundOrWithAStrangeOneIsRefusedWithTheRuleAndItsLaw() {
        assertThat(findings(certified("BANG_CAP", null, null))).containsExactly("certified-copy-without-ground");
        assertThat(findings(certified("BANG_CAP", null, "9/1999/NĐ-CP")))
                .containsExactly("certified-copy-without-ground");
        assertThat(GUARD.findings(List.of(certified("BANG_CAP", null, null))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.field()).isEqualTo("cases[0].documents[0].copyForm");
                    assertThat(finding.arguments()).containsEntry("rule", "LEGAL_GROUND");
                    assertThat(finding.arguments()).containsEntry("ground", "23/2015/NĐ-CP");
                });
    }

    @Test
    void dataThatTheStateHoldsAlsoOfAPaperThatReplacesItMakesTheDemandIllegal() {
        Demand held = new Demand("cases[0].documents[1]", "TRICH_LUC", "HON_NHAN", false, false, true, null);

        assertThat(findings(certified("GIAY_KET_HON", "HON_NHAN", LAW), held))
                .containsExactly("certified-copy-of-held-data");
        assertThat(findings(certified("GIAY_KET_HON", "KHAC", LAW), held)).isEmpty();
        assertThat(findings(certified("GIAY_KET_HON", null, LAW), held)).isEmpty();
    }

    @Test
    void anOriginalThatIsShownMakesTheDemandIllegal() {
        Demand shown = new Demand("cases[0].documents[1]", "BAN_CHINH", "BANG", false, true, false, null);

        assertThat(findings(certified("BAN_SAO_BANG", "BANG", LAW), shown))
                .containsExactly("certified-copy-beside-original");
    }

    @Test
    void somePapersAreNeverCertified() {
        assertThat(findings(certified("SO_HO_KHAU", null, LAW))).containsExactly("certified-copy-of-paper");
    }

    @Test
    void plainCopiesAreNobodysBusiness() {
        assertThat(findings(new Demand("cases[0].documents[0]", "SO_HO_KHAU", null, false, true, true, null)))
                .isEmpty();
    }

    @Test
    void aRuleHoldsFromItsFirstToItsLastDay() {
        CertifiedCopyRule rule = rule(Check.DATA, null);

        assertThat(rule.holdsOn(FIRST.minusDays(1))).isFalse();
        assertThat(rule.holdsOn(FIRST)).isTrue();
        assertThat(rule.holdsOn(FIRST.plusYears(1))).isTrue();
        assertThat(rule.holdsOn(FIRST.plusYears(1).plusDays(1))).isFalse();
    }

    private static List<String> findings(Demand... demands) {
        return GUARD.findings(List.of(demands)).stream().map(FieldError::rule).toList();
    }

    private static Demand certified(String code, @Nullable String group, @Nullable String ground) {
        return new Demand("cases[0].documents[0]", code, group, true, false, false, ground);
    }

    private static CertifiedCopyRule rule(Check check, @Nullable List<String> papers) {
        return new CertifiedCopyRule(
                check.name(),
                check,
                new Text("Quy tắc", "Rule"),
                papers,
                new CertifiedCopyRule.Ground("23/2015/NĐ-CP", "Điều 6", "Nghị định"),
                FIRST,
                FIRST.plusYears(1),
                "mẫu");
    }
}
