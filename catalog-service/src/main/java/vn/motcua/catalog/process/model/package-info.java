/** How a process is laid out on paper, left to right. */
@NullMarked
package vn.motcua.catalog.process.model;

import org.jspecify.annotations.NullMarked;
