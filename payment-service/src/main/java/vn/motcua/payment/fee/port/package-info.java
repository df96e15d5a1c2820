/** What the fee needs of a payment gateway; each gateway offers it in a package of its own. */
@NullMarked
package vn.motcua.payment.fee.port;

import org.jspecify.annotations.NullMarked;
