/** Fees and payments for the citizen's and the officers' applications. */
@NullMarked
package vn.motcua.payment.fee.web;

import org.jspecify.annotations.NullMarked;
