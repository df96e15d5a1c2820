package vn.motcua.transactions;

/** Marks a failure after which the same can succeed later, without anybody changing it. */
public interface PassesLater {}
