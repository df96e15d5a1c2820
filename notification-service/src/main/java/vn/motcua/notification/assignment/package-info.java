/** Our copy of which officer holds which role in which unit. */
@NullMarked
package vn.motcua.notification.assignment;

import org.jspecify.annotations.NullMarked;
