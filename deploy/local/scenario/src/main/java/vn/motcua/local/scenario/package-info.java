/** Files one dossier through the public REST APIs only, as the right person at each step, and shows what happened. */
@NullMarked
package vn.motcua.local.scenario;

import org.jspecify.annotations.NullMarked;
