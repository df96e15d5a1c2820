@NullMarked
package vn.motcua.payment.counter;

import org.jspecify.annotations.NullMarked;
