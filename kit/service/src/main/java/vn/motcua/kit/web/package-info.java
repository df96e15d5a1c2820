/** What every REST interface of ours shares: pages, UUIDs in paths, the limit on bodies, the operators' endpoints. */
@NullMarked
package vn.motcua.kit.web;

import org.jspecify.annotations.NullMarked;
