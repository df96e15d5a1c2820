/** Short messages over SMPP 3.4: how they are encoded, and the conversation with the short message centre. Knows no notice. */
@NullMarked
package vn.motcua.notification.smpp;

import org.jspecify.annotations.NullMarked;
