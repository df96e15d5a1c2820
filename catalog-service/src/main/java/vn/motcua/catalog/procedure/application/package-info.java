/** What can be done with procedures: publish a version, find the right one. */
@NullMarked
package vn.motcua.catalog.procedure.application;

import org.jspecify.annotations.NullMarked;
