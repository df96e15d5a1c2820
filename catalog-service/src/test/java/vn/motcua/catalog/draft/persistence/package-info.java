@NullMarked
package vn.motcua.catalog.draft.persistence;

import org.jspecify.annotations.NullMarked;
