package vn.motcua.catalog.procedure.model;

/** How an application is filed. */
public enum Channel {
    COUNTER,
    ONLINE,
    POST
}
