/** What an account can choose, and what it means. */
@NullMarked
package vn.motcua.notification.preference.model;

import org.jspecify.annotations.NullMarked;
