/** Calls the systems of others: signed, and never an address inside. Knows no notice. */
@NullMarked
package vn.motcua.notification.receiver;

import org.jspecify.annotations.NullMarked;
