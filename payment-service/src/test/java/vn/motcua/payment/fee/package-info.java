@NullMarked
package vn.motcua.payment.fee;

import org.jspecify.annotations.NullMarked;
