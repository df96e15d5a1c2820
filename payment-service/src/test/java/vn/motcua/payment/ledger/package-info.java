@NullMarked
package vn.motcua.payment.ledger;

import org.jspecify.annotations.NullMarked;
