@NullMarked
package vn.motcua.transactions;

import org.jspecify.annotations.NullMarked;
