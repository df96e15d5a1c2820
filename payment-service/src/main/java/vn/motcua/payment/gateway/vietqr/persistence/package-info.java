/** Bank statements and their lines. */
@NullMarked
package vn.motcua.payment.gateway.vietqr.persistence;

import org.jspecify.annotations.NullMarked;
