package vn.motcua.local.load;

import io.vertx.core.Context;

/**
 * What all lifecycles of a run share.
 *
 * @param run tells this run from others; lower-case letters and digits
 * @param loopContext everything happens on this one context, so nothing needs a lock
 * @param answers journal of every answer that said that something was created
 */
record Driving(
        String run,
        Calls calls,
        Context loopContext,
        Crew crew,
        Applications applications,
        Procedures procedures,
        GatewayStandIn gateway,
        Writer answers) {}
