/** Stand-ins for the outside world in one process: a mail sink, a VNPAY-shaped gateway and a trace sink. */
@NullMarked
package vn.motcua.local.sandbox;

import org.jspecify.annotations.NullMarked;
