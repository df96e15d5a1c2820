package vn.motcua.catalog.bulk.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file names procedures. */
public enum ImportFormat {
    /** The national catalogue's answer {@code LayThuTuc}. */
    LAY_THU_TUC,
    /** Documents in the shape of a published version, one array or one after the other. */
    JSON,
    /** A table as comma-separated values. */
    CSV,
    /** The same table as an Excel workbook. */
    XLSX;

    /** As requests name it, such as {@code lay-thu-tuc}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By that name; empty when there is none like it. */
    public static Optional<ImportFormat> named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.wireName().equals(name))
                .findFirst();
    }

    /** Every name. */
    public static List<String> names() {
        return Arrays.stream(values()).map(ImportFormat::wireName).toList();
    }
}
