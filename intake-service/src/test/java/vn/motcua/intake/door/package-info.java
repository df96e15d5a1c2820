@NullMarked
package vn.motcua.intake.door;

import org.jspecify.annotations.NullMarked;
