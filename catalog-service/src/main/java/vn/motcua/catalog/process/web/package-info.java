/** Processes and the checks of processes for everybody. */
@NullMarked
package vn.motcua.catalog.process.web;

import org.jspecify.annotations.NullMarked;
