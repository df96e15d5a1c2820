/** How much can be done online: use cases. */
@NullMarked
package vn.motcua.catalog.onlinelevel.application;

import org.jspecify.annotations.NullMarked;
