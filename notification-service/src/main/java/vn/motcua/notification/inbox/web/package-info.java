/** The inbox over HTTP, and as a stream of server-sent events. */
@NullMarked
package vn.motcua.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
