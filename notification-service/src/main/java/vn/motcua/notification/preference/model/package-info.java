/** What an account can choose. */
@NullMarked
package vn.motcua.notification.preference.model;

import org.jspecify.annotations.NullMarked;
