/** Where an installation lives, and its ports and secrets. */
@NullMarked
package vn.motcua.local.installation;

import org.jspecify.annotations.NullMarked;
