@NullMarked
package vn.motcua.catalog.completeness.web;

import org.jspecify.annotations.NullMarked;
