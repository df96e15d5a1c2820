/** A mail system that behaves or misbehaves on demand, and dossiers that make news. */
@NullMarked
package vn.motcua.notification.testing;

import org.jspecify.annotations.NullMarked;
