/** Files over REST, tried. */
@NullMarked
package vn.motcua.intake.upload.web;

import org.jspecify.annotations.NullMarked;
