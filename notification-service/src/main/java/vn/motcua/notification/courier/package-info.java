/** What those who carry messages have in common: what can become of a message, and what to do while the system behind them is away. */
@NullMarked
package vn.motcua.notification.courier;

import org.jspecify.annotations.NullMarked;
