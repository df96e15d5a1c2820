/** What a till and a receipt go through: pure decisions, no framework. */
@NullMarked
package vn.motcua.payment.counter.model;

import org.jspecify.annotations.NullMarked;
