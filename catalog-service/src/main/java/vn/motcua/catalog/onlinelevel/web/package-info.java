/** How much can be done online: over REST. */
@NullMarked
package vn.motcua.catalog.onlinelevel.web;

import org.jspecify.annotations.NullMarked;
