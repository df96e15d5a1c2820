@NullMarked
package vn.motcua.payment.fee.model;

import org.jspecify.annotations.NullMarked;
