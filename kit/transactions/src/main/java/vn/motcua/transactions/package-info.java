/** One way to the database for all services: a use case gathers what it needs, decides, and writes in one transaction. Knows no events. */
@NullMarked
package vn.motcua.transactions;

import org.jspecify.annotations.NullMarked;
