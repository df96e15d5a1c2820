/** Processes as BPMN 2.0 documents, written and read. */
@NullMarked
package vn.motcua.catalog.process.bpmn;

import org.jspecify.annotations.NullMarked;
