/** Units and officers: over REST. */
@NullMarked
package vn.motcua.catalog.unit.web;

import org.jspecify.annotations.NullMarked;
