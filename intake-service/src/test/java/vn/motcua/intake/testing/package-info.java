/** What the tests of intake share: a catalogue, a clock, and the people at the counter. */
@NullMarked
package vn.motcua.intake.testing;

import org.jspecify.annotations.NullMarked;
