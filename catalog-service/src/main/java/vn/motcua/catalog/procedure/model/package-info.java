/** What a published procedure version says, and the rules it must keep: pure Java. */
@NullMarked
package vn.motcua.catalog.procedure.model;

import org.jspecify.annotations.NullMarked;
