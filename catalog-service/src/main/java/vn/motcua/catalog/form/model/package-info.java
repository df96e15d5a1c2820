/** What forms are made of. */
@NullMarked
package vn.motcua.catalog.form.model;

import org.jspecify.annotations.NullMarked;
