/** Office hours and the due dates computed from them: pure arithmetic, the same in every service that promises a date. */
@NullMarked
package vn.motcua.workingtime;

import org.jspecify.annotations.NullMarked;
