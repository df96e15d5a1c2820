/** Fee quotes and due dates over REST. */
@NullMarked
package vn.motcua.catalog.quote.web;

import org.jspecify.annotations.NullMarked;
