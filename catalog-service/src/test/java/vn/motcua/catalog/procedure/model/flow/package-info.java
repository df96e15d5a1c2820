@NullMarked
package vn.motcua.catalog.procedure.model.flow;

import org.jspecify.annotations.NullMarked;
