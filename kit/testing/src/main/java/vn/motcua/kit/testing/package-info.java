/** What a test of a service needs around it: a real database, a real broker, signed tokens and the event contracts. */
@NullMarked
package vn.motcua.kit.testing;

import org.jspecify.annotations.NullMarked;
