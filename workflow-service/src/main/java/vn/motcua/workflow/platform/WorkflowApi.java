package vn.motcua.workflow.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The description of the REST interface at {@code /q/openapi}. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua workflow",
                        version = "1",
                        description =
                                "Cases after reception: officers' tasks, decisions, results, deadlines. Problems follow RFC 9457;"
                                        + " clients branch on `type`. Times are ISO 8601 with offset."),
        tags = {
            @Tag(name = "Tasks", description = "The officers' list of work"),
            @Tag(name = "Cases", description = "One received dossier on its way to a result"),
            @Tag(name = "Boards", description = "How much there is to do in a unit")
        })
public class WorkflowApi extends Application {}
