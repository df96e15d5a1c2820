@NullMarked
package vn.motcua.payment.platform;

import org.jspecify.annotations.NullMarked;
