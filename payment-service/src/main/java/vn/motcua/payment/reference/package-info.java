/** Our copies of procedures and officer assignments, kept from the catalogue's events. */
@NullMarked
package vn.motcua.payment.reference;

import org.jspecify.annotations.NullMarked;
