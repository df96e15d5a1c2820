/** Small HTTP and JSON client, and tokens of the sample users, for every command that talks to the services. */
@NullMarked
package vn.motcua.local.http;

import org.jspecify.annotations.NullMarked;
