@NullMarked
package vn.motcua.catalog.guidance.web;

import org.jspecify.annotations.NullMarked;
