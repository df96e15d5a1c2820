package vn.motcua.kit.identity;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Whoever wrote it forgot to say who may. */
@Path("/unsaid")
public class UnsaidResource {

    @GET
    public String secret() {
        return "secret";
    }
}
