/** The service against its own OpenAPI document. */
@NullMarked
package vn.motcua.intake.contract;

import org.jspecify.annotations.NullMarked;
