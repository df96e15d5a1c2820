package vn.motcua.payment.fee.application;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.motcua.feerules.Circumstances;
import vn.motcua.feerules.CollectAt;
import vn.motcua.feerules.Quantities;
import vn.motcua.payment.fee.model.CaseEnd;
import vn.motcua.payment.reference.ProcedureCopies;

/** What payment wants to know of a dossier. */
public sealed interface DossierNews {

    /** The dossier. */
    UUID dossierId();

    /** It was filed: from now on its owner may ask for its fee. */
    record Filed(UUID dossierId, UUID ownerRef, String unit) implements DossierNews {}

    /** It was received on a pinned version: what is due can be computed. */
    record Received(
            UUID dossierId,
            String dossierCode,
            UUID ownerRef,
            String unit,
            ProcedureCopies.Version pinned,
            String caseCode,
            String channel,
            String applicantKind,
            Map<String, Integer> quantities,
            Set<String> groups)
            implements DossierNews {

        /** Keeps its own. */
        public Received {
            quantities = Map.copyOf(quantities);
            groups = Set.copyOf(groups);
        }

        /** What money depends on. The kind of applicant is a group too: some fees let off all of a kind. */
        Circumstances circumstances() {
            Set<String> all = new HashSet<>(groups);
            all.add(applicantKind);
            return new Circumstances(channel, unit, new Quantities(quantities), all);
        }
    }

    /** It ended before reception. */
    record Ended(UUID dossierId) implements DossierNews {}

    /** Its case ended without what was applied for. */
    record CaseEnded(UUID dossierId, CaseEnd end) implements DossierNews {}

    /** Its case has come to where a fee falls due. */
    record PointReached(UUID dossierId, CollectAt point) implements DossierNews {}
}
