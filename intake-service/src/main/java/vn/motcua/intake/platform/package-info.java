/** Wiring of the service: clock, times, OpenAPI. */
@NullMarked
package vn.motcua.intake.platform;

import org.jspecify.annotations.NullMarked;
