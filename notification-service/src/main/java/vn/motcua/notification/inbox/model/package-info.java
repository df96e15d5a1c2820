/** What stands in an inbox; plain Java without a framework. */
@NullMarked
package vn.motcua.notification.inbox.model;

import org.jspecify.annotations.NullMarked;
