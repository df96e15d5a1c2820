/** What all lists take as parameters, and the head of the OpenAPI document. */
@NullMarked
package vn.motcua.intake.platform;

import org.jspecify.annotations.NullMarked;
