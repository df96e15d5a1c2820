/** What holds for the whole service: configuration, JSON, the OpenAPI head. */
@NullMarked
package vn.motcua.catalog.platform;

import org.jspecify.annotations.NullMarked;
