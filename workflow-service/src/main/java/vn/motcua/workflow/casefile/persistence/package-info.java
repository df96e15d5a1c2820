/** Cases and their tasks in the database, with the caller's rights joined into every query. */
@NullMarked
package vn.motcua.workflow.casefile.persistence;

import org.jspecify.annotations.NullMarked;
