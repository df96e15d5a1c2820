/** The use cases of the counter: shifts, money taken and paid out, receipts. */
@NullMarked
package vn.motcua.payment.counter.application;

import org.jspecify.annotations.NullMarked;
