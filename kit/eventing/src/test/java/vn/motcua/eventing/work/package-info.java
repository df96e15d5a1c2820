@NullMarked
package vn.motcua.eventing.work;

import org.jspecify.annotations.NullMarked;
