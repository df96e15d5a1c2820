/** Subscriptions, and what they are told. */
@NullMarked
package vn.motcua.notification.webhook.persistence;

import org.jspecify.annotations.NullMarked;
