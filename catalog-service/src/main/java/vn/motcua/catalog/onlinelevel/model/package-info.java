/** How much can be done online: rules and values: plain Java. */
@NullMarked
package vn.motcua.catalog.onlinelevel.model;

import org.jspecify.annotations.NullMarked;
