/** What we publish about fees, under its wire names. */
@NullMarked
package vn.motcua.payment.fee.events;

import org.jspecify.annotations.NullMarked;
