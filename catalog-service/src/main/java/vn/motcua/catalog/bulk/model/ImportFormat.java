package vn.motcua.catalog.bulk.model;

import java.util.Locale;

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
}
