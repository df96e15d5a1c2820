/** Telling other systems. */
@NullMarked
package vn.motcua.notification.webhook.application;

import org.jspecify.annotations.NullMarked;
