/** Reads forms, checks them before publishing, and checks answers against them. */
@NullMarked
package vn.motcua.catalog.form.application;

import org.jspecify.annotations.NullMarked;
