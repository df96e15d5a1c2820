/** Small HTTP and JSON client for everything of the launcher that talks to somebody. */
@NullMarked
package vn.motcua.local.http;

import org.jspecify.annotations.NullMarked;
