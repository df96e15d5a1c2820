/** The double-entry book for those who check it. */
@NullMarked
package vn.motcua.payment.ledger.web;

import org.jspecify.annotations.NullMarked;
