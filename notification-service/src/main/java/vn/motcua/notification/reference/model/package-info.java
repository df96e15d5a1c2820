/** What the catalogue publishes, as far as letters say it; plain Java without a framework. */
@NullMarked
package vn.motcua.notification.reference.model;

import org.jspecify.annotations.NullMarked;
