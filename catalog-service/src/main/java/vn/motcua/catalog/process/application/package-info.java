/** Reads the processes of published versions. */
@NullMarked
package vn.motcua.catalog.process.application;

import org.jspecify.annotations.NullMarked;
