@NullMarked
package vn.motcua.transactions.load;

import org.jspecify.annotations.NullMarked;
