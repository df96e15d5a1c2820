/** VNPAY: the signed redirect, its announcements and its refund API. */
@NullMarked
package vn.motcua.payment.gateway.vnpay;

import org.jspecify.annotations.NullMarked;
