/** How an account is told, over the API. */
@NullMarked
package vn.motcua.notification.preference.web;

import org.jspecify.annotations.NullMarked;
