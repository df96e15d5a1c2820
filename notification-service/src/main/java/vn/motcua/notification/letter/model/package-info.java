/** What letters say and how things are said in a language; plain Java without a framework. */
@NullMarked
package vn.motcua.notification.letter.model;

import org.jspecify.annotations.NullMarked;
