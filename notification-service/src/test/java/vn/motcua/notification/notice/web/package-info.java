/** The REST interface of notices. */
@NullMarked
package vn.motcua.notification.notice.web;

import org.jspecify.annotations.NullMarked;
