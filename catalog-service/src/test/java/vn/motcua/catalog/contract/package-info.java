/** The service against its own OpenAPI document. */
@NullMarked
package vn.motcua.catalog.contract;

import org.jspecify.annotations.NullMarked;
