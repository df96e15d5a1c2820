@NullMarked
package vn.motcua.payment.counter.model;

import org.jspecify.annotations.NullMarked;
