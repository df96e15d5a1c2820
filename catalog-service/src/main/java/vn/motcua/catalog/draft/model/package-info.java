/** Who may decide on a draft, and the refusals: plain Java. */
@NullMarked
package vn.motcua.catalog.draft.model;

import org.jspecify.annotations.NullMarked;
