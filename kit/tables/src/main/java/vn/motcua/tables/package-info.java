/** Tables that people open in a spreadsheet, written row by row while the bytes go out. */
@NullMarked
package vn.motcua.tables;

import org.jspecify.annotations.NullMarked;
