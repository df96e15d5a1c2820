package vn.motcua.workflow.platform;

import static vn.motcua.kit.rehearsal.Rehearsal.Request.get;
import static vn.motcua.kit.rehearsal.Rehearsal.Request.post;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.motcua.kit.rehearsal.Rehearsal;
import vn.motcua.kit.role.Roles;

/** What officers do all day, rehearsed with a case that does not exist. */
@ApplicationScoped
class DailyWork implements Rehearsal {

    private static final String CASE = "/workflow/v1/cases/00000000-0000-0000-0000-000000000000";

    @Override
    public List<Request> requests() {
        return List.of(
                get("/workflow/v1/tasks?dossier=00000000-0000-0000-0000-000000000000", Roles.APPRAISER),
                post(CASE + "/appraisals", "{\"proposal\":\"APPROVE\",\"opinion\":\"-\"}", Roles.APPRAISER),
                post(CASE + "/approvals", "{\"decision\":\"APPROVE\"}", Roles.APPROVER),
                post(CASE + "/results", "{}", Roles.CLERK),
                post(
                        CASE + "/hand-overs",
                        "{\"channel\":\"ONLINE\",\"proof\":{\"kind\":\"DOWNLOADED\",\"reference\":\"-\"}}",
                        Roles.CLERK));
    }
}
