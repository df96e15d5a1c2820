/** The process of a procedure as it is published: its data, what must be right about it, and what it means while a dossier is on its way. */
@NullMarked
package vn.motcua.processflow;

import org.jspecify.annotations.NullMarked;
