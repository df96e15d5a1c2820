/** Addresses that can be used and those that cannot. */
@NullMarked
package vn.motcua.notification.contact.model;

import org.jspecify.annotations.NullMarked;
