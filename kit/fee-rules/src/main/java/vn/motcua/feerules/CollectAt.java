package vn.motcua.feerules;

/** When a fee is collected (HinhThucThu). */
public enum CollectAt {
    /** When the dossier is received (1). */
    RECEPTION,
    /** When a supplement is handed in (2). */
    SUPPLEMENT,
    /** When the result is returned (4). */
    RETURN
}
