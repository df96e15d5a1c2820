/** An instance does its daily work for nothing before it says that it is ready (ADR 46). */
@NullMarked
package vn.motcua.kit.rehearsal;

import org.jspecify.annotations.NullMarked;
