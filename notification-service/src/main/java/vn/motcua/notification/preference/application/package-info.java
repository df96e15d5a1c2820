/** Choosing how to be told. */
@NullMarked
package vn.motcua.notification.preference.application;

import org.jspecify.annotations.NullMarked;
