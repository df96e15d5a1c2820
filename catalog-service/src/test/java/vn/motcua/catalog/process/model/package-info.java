@NullMarked
package vn.motcua.catalog.process.model;

import org.jspecify.annotations.NullMarked;
