/** What accounts have chosen, and to what they agreed when. */
@NullMarked
package vn.motcua.notification.preference.persistence;

import org.jspecify.annotations.NullMarked;
