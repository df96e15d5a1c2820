/** Where the events of others come in and become news of recipients, notices and officers. */
@NullMarked
package vn.motcua.notification.door;

import org.jspecify.annotations.NullMarked;
