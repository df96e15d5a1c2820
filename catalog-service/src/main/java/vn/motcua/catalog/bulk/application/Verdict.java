package vn.motcua.catalog.bulk.application;

import java.util.List;
import vn.motcua.catalog.bulk.model.ImportFinding;
import vn.motcua.catalog.bulk.model.ImportTally;
import vn.motcua.catalog.draft.application.TakingOverDraft.TakenOver;
import vn.motcua.catalog.draft.persistence.StandingProcedure;

/** What becomes of one procedure of a file. */
sealed interface Verdict {

    /** How it counts. */
    ImportTally counts();

    /** A draft is begun or edited. */
    record TakeOver(StandingProcedure known, TakenOver taken, List<ImportFinding> leftOut) implements Verdict {
        @Override
        public ImportTally counts() {
            return known.isNew() ? new ImportTally(1, 1, 0, 0, 0) : new ImportTally(1, 0, 1, 0, 0);
        }
    }

    /** The catalogue says the same already. */
    record Unchanged(List<ImportFinding> leftOut) implements Verdict {
        @Override
        public ImportTally counts() {
            return new ImportTally(1, 0, 0, 1, 0);
        }
    }

    /** Nothing of it can be taken over. */
    record Reject(ImportFinding reason) implements Verdict {
        @Override
        public ImportTally counts() {
            return new ImportTally(1, 0, 0, 0, 1);
        }
    }
}
