/** Whom a dossier's notices go to; plain Java without a framework. */
@NullMarked
package vn.motcua.notification.contact.model;

import org.jspecify.annotations.NullMarked;
