@NullMarked
package vn.motcua.processflow.drawing;

import org.jspecify.annotations.NullMarked;
