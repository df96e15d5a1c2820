/** How an account wants to be told, in the running service. */
@NullMarked
package vn.motcua.notification.preference.web;

import org.jspecify.annotations.NullMarked;
