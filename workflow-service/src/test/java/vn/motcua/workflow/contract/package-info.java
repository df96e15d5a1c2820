/** The service against its own OpenAPI document. */
@NullMarked
package vn.motcua.workflow.contract;

import org.jspecify.annotations.NullMarked;
