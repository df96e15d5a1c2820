/** Tries a running service against its own OpenAPI document: what comes in, who may, and whether the document says enough. */
@NullMarked
package vn.motcua.kit.testing.contract;

import org.jspecify.annotations.NullMarked;
