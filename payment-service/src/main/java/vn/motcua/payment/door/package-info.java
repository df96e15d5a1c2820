/** Where events of others come in: each is translated here and handed to the use case that it starts. */
@NullMarked
package vn.motcua.payment.door;

import org.jspecify.annotations.NullMarked;
