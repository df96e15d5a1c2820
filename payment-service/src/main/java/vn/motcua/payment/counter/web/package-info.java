/** The cashier's desk over REST. */
@NullMarked
package vn.motcua.payment.counter.web;

import org.jspecify.annotations.NullMarked;
