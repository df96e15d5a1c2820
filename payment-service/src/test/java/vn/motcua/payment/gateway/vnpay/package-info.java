@NullMarked
package vn.motcua.payment.gateway.vnpay;

import org.jspecify.annotations.NullMarked;
