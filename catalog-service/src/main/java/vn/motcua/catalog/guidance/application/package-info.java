/** Leads a person to a case and says what it takes. */
@NullMarked
package vn.motcua.catalog.guidance.application;

import org.jspecify.annotations.NullMarked;
