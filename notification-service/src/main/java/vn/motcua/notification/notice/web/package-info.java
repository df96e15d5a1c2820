/** Notices for inspectors and operators: what was sent when, never to whom. */
@NullMarked
package vn.motcua.notification.notice.web;

import org.jspecify.annotations.NullMarked;
