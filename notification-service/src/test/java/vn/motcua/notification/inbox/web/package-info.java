@NullMarked
package vn.motcua.notification.inbox.web;

import org.jspecify.annotations.NullMarked;
