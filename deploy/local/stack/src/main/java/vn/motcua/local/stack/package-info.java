/** The parts of the local stack: how each is started, found alive, asked whether it is ready, and stopped. */
@NullMarked
package vn.motcua.local.stack;

import org.jspecify.annotations.NullMarked;
