/** Tests of how fees are stored and found. */
@NullMarked
package vn.motcua.payment.fee.persistence;

import org.jspecify.annotations.NullMarked;
