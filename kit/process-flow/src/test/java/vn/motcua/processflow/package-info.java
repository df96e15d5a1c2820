@NullMarked
package vn.motcua.processflow;

import org.jspecify.annotations.NullMarked;
