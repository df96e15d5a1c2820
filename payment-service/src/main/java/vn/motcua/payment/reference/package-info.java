/** Our copies of procedures, kept from the catalogue's events, and who may see a fee by the assignments there. */
@NullMarked
package vn.motcua.payment.reference;

import org.jspecify.annotations.NullMarked;
