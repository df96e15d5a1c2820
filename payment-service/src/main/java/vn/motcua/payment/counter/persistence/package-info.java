/** Shifts, series of numbers and receipts. */
@NullMarked
package vn.motcua.payment.counter.persistence;

import org.jspecify.annotations.NullMarked;
