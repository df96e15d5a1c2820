@NullMarked
package vn.motcua.payment.fee.messaging;

import org.jspecify.annotations.NullMarked;
