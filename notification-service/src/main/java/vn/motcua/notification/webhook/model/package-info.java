/** What other systems are told, and how often it is tried. */
@NullMarked
package vn.motcua.notification.webhook.model;

import org.jspecify.annotations.NullMarked;
