/** What the whole service shares: the clock, the OpenAPI description, the roles. */
@NullMarked
package vn.motcua.workflow.platform;

import org.jspecify.annotations.NullMarked;
