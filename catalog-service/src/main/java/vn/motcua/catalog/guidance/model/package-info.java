/** The few questions that lead a person to the right case: pure Java. */
@NullMarked
package vn.motcua.catalog.guidance.model;

import org.jspecify.annotations.NullMarked;
