@NullMarked
package vn.motcua.payment.door;

import org.jspecify.annotations.NullMarked;
