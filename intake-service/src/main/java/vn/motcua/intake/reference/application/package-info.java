/** Keeps the copies of the catalogue up to date. */
@NullMarked
package vn.motcua.intake.reference.application;

import org.jspecify.annotations.NullMarked;
