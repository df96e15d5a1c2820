/** A process on paper, left to right, and as a picture. */
@NullMarked
package vn.motcua.processflow.drawing;

import org.jspecify.annotations.NullMarked;
