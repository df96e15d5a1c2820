/** Names and addresses in the database: the only place that holds them. */
@NullMarked
package vn.motcua.notification.contact.persistence;

import org.jspecify.annotations.NullMarked;
