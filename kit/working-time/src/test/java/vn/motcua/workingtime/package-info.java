/** What the office hours promise, as paragraphs and as properties. */
@NullMarked
package vn.motcua.workingtime;

import org.jspecify.annotations.NullMarked;
