/** Processes as pictures. */
@NullMarked
package vn.motcua.catalog.process.drawing;

import org.jspecify.annotations.NullMarked;
