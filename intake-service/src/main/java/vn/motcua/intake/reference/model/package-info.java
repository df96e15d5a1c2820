/** What a filing is checked against: published procedures and units, as far as intake needs them. */
@NullMarked
package vn.motcua.intake.reference.model;

import org.jspecify.annotations.NullMarked;
