/** What this service tells of its cases: wire names and payloads. */
@NullMarked
package vn.motcua.workflow.casefile.events;

import org.jspecify.annotations.NullMarked;
