@NullMarked
package vn.motcua.catalog.process.web;

import org.jspecify.annotations.NullMarked;
