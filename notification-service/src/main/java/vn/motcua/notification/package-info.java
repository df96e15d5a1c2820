/** Tells applicants by e-mail what has become of their dossier. */
@NullMarked
package vn.motcua.notification;

import org.jspecify.annotations.NullMarked;
