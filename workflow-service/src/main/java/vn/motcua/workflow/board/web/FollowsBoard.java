package vn.motcua.workflow.board.web;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Of a stream that only those may open who watch over its unit. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@interface FollowsBoard {}
