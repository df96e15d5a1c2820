/** Finding a procedure among ten thousand by what people type, in memory: pure Java. */
@NullMarked
package vn.motcua.catalog.search.model;

import org.jspecify.annotations.NullMarked;
