/** The threads that relay and consume: they go on whatever happens, and it can be seen that they do. */
@NullMarked
package vn.motcua.eventing.work;

import org.jspecify.annotations.NullMarked;
