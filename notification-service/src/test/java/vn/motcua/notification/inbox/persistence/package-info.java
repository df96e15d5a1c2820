@NullMarked
package vn.motcua.notification.inbox.persistence;

import org.jspecify.annotations.NullMarked;
