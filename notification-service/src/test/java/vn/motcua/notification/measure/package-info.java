/** What sending costs: measured against the packaged service, on demand. */
@NullMarked
package vn.motcua.notification.measure;

import org.jspecify.annotations.NullMarked;
