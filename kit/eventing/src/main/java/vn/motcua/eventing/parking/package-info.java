/** Events set aside in the database, and what an operator sees and does about them. */
@NullMarked
package vn.motcua.eventing.parking;

import org.jspecify.annotations.NullMarked;
