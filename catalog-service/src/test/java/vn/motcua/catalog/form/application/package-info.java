@NullMarked
package vn.motcua.catalog.form.application;

import org.jspecify.annotations.NullMarked;
