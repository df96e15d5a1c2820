/** Subscriptions of other systems, over the API. */
@NullMarked
package vn.motcua.notification.webhook.web;

import org.jspecify.annotations.NullMarked;
