package vn.motcua.catalog.bulk.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.reading.ProcedureWriter;
import vn.motcua.catalog.draft.persistence.StandingProcedure;
import vn.motcua.catalog.draft.persistence.StandingProcedures;
import vn.motcua.kit.time.VietnamTime;
import vn.motcua.tables.BlockingReads;
import vn.motcua.transactions.UnitOfWork;

/** Writes all procedures as a file that can be imported again. */
@ApplicationScoped
public class ExportingProcedures {

    /** So many documents are held at once. */
    private static final int PAGE = 50;

    private final UnitOfWork unitOfWork;
    private final StandingProcedures procedures;
    private final ProcedureFiles files;
    private final BlockingReads reads;
    private final ObjectMapper json;
    private final Clock clock;

    ExportingProcedures(
            UnitOfWork unitOfWork,
            StandingProcedures procedures,
            ProcedureFiles files,
            BlockingReads reads,
            ObjectMapper json,
            Clock clock) {
        this.unitOfWork = unitOfWork;
        this.procedures = procedures;
        this.files = files;
        this.reads = reads;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Writes them by code, page by page as the reader takes them; blocks. What is published meanwhile may or may not be in it. A file whose
     * writing failed is not ended, so that nobody takes it for a whole one.
     *
     * @param withDrafts whether open drafts stand in for their procedures
     */
    public void export(ImportFormat format, boolean withDrafts, OutputStream out) throws IOException {
        LocalDate today = VietnamTime.today(clock);
        ProcedureWriter writer = files.write(format, out);
        String after = "";
        while (after != null) {
            after = page(writer, withDrafts, after, today);
        }
        writer.close();
    }

    /** Writes the next page and says where the one after it begins; null at the end. */
    private @Nullable String page(ProcedureWriter writer, boolean withDrafts, String after, LocalDate today)
            throws IOException {
        List<StandingProcedure> page = read(withDrafts, after, today);
        for (StandingProcedure known : page) {
            String document = withDrafts ? known.document() : known.published();
            writer.write(json.readTree(Objects.requireNonNull(document)));
        }
        return page.size() < PAGE ? null : page.getLast().code();
    }

    private List<StandingProcedure> read(boolean withDrafts, String after, LocalDate today) throws IOException {
        return reads.read(() -> unitOfWork.read(session -> procedures
                .codes(session, after, withDrafts, today, PAGE)
                .chain(codes -> procedures.find(session, codes))));
    }
}
