/** Use cases: raising notices from events, sending them, recording what became of them. */
@NullMarked
package vn.motcua.notification.notice.application;

import org.jspecify.annotations.NullMarked;
