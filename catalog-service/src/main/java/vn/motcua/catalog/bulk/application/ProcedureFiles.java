package vn.motcua.catalog.bulk.application;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.motcua.catalog.bulk.model.ImportFormat;
import vn.motcua.catalog.bulk.reading.JsonFile;
import vn.motcua.catalog.bulk.reading.ProcedureFile;

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
            case LAY_THU_TUC, CSV, XLSX -> throw new UnsupportedOperationException(format.wireName());
        };
    }
}
