/** Procedures over REST. */
@NullMarked
package vn.motcua.catalog.procedure.web;

import org.jspecify.annotations.NullMarked;
