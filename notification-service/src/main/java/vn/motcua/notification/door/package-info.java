/** Where events of others and the clock come in: each is translated here and handed to the use case that it starts. */
@NullMarked
package vn.motcua.notification.door;

import org.jspecify.annotations.NullMarked;
