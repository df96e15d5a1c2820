/** The ways to bring notices to somebody, behind one port. */
@NullMarked
package vn.motcua.notification.channel;

import org.jspecify.annotations.NullMarked;
