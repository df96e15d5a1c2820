@NullMarked
package vn.motcua.catalog.procedure.model;

import org.jspecify.annotations.NullMarked;
