/** What every OpenAPI document of ours says the same way, so that resources say only what is special to them. */
@NullMarked
package vn.motcua.kit.openapi;

import org.jspecify.annotations.NullMarked;
