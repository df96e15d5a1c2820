package vn.motcua.catalog.bulk.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.catalog.bulk.laythutuc.LayThuTucFile;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.reading.JsonFile;
import vn.motcua.catalog.bulk.reading.JsonWriter;
import vn.motcua.catalog.bulk.reading.ProcedureFile;
import vn.motcua.catalog.bulk.reading.ProcedureWriter;
import vn.motcua.catalog.bulk.sheet.Columns;
import vn.motcua.catalog.bulk.sheet.ProcedureSheet;
import vn.motcua.catalog.bulk.sheet.SheetFile;

/** Opens files by their format. */
@ApplicationScoped
class ProcedureFiles {

    private final ObjectMapper json;

    ProcedureFiles(ObjectMapper json) {
        this.json = json;
    }

    ProcedureFile open(ImportFormat format, Path file) throws IOException {
        return switch (format) {
            case JSON -> new JsonFile(json, Files.newInputStream(file));
            case CSV -> SheetFile.csv(Files.newInputStream(file));
            case XLSX -> SheetFile.xlsx(Files.newInputStream(file));
            case LAY_THU_TUC -> LayThuTucFile.open(Files.newInputStream(file));
        };
    }

    /** The stream stays open. */
    ProcedureWriter write(ImportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSON -> new JsonWriter(json, out);
            case CSV -> ProcedureSheet.csv(out, Columns.names());
            case XLSX -> ProcedureSheet.xlsx(out, Columns.names());
            case LAY_THU_TUC -> throw new IllegalArgumentException("Nobody reads the national shape but us");
        };
    }
}
