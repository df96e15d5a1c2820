/** Recipients among very many. */
@NullMarked
package vn.motcua.notification.contact.persistence;

import org.jspecify.annotations.NullMarked;
