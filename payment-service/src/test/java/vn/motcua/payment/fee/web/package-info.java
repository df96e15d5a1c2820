@NullMarked
package vn.motcua.payment.fee.web;

import org.jspecify.annotations.NullMarked;
