package vn.motcua.catalog.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;

/** What people ask for all day, before they have signed in. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    @Override
    public List<Request> requests() {
        return List.of(
                get("/catalog/v1/procedures?q=dang+ky+thuong+tru"),
                get("/catalog/v1/procedures/1.004222"),
                post("/catalog/v1/fee-quotes", "{\"procedureCode\":\"1.004222\",\"channel\":\"ONLINE\"}"));
    }
}
