/** What an import finds and how it goes: plain Java. */
@NullMarked
package vn.motcua.catalog.bulk.model;

import org.jspecify.annotations.NullMarked;
