/** What a person types after ./motcua, one class a command. */
@NullMarked
package vn.motcua.local.command;

import org.jspecify.annotations.NullMarked;
