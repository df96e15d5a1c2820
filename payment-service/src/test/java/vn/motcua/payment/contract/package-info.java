/** The service against its own OpenAPI document. */
@NullMarked
package vn.motcua.payment.contract;

import org.jspecify.annotations.NullMarked;
