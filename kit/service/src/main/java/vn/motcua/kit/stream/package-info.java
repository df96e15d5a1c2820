/** Server-sent events: who listens to an open stream, and when it ends. */
@NullMarked
package vn.motcua.kit.stream;

import org.jspecify.annotations.NullMarked;
