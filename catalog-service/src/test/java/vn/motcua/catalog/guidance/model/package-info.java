@NullMarked
package vn.motcua.catalog.guidance.model;

import org.jspecify.annotations.NullMarked;
