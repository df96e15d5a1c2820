/** The service against its own OpenAPI document. */
@NullMarked
package vn.motcua.notification.contract;

import org.jspecify.annotations.NullMarked;
