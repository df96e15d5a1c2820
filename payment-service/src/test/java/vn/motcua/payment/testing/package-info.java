/** What the payment tests share: the service around them, and the other services they speak for. */
@NullMarked
package vn.motcua.payment.testing;

import org.jspecify.annotations.NullMarked;
