@NullMarked
package vn.motcua.catalog.process.bpmn;

import org.jspecify.annotations.NullMarked;
