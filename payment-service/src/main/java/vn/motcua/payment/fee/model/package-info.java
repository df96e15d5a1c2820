/** What is due, what became of it and what money means for it: pure decisions, no framework. */
@NullMarked
package vn.motcua.payment.fee.model;

import org.jspecify.annotations.NullMarked;
