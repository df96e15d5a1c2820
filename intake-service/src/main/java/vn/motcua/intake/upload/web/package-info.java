/** Files over REST. */
@NullMarked
package vn.motcua.intake.upload.web;

import org.jspecify.annotations.NullMarked;
