package vn.motcua.intake.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua intake",
                        version = "1",
                        description = "Prepare, file and receive dossiers, and follow them as their applicant. "
                                + "Creating commands need an Idempotency-Key; problems are RFC 9457."),
        tags = {
            @Tag(name = "Drafts", description = "Step 2: prepare a dossier; the draft says what is missing"),
            @Tag(
                    name = "Files",
                    description = "Upload the files that papers of a dossier are, and open those that were filed"),
            @Tag(name = "Dossiers", description = "File, withdraw and follow a dossier"),
            @Tag(
                    name = "Supplements",
                    description = "Complete a dossier with what its applicant is asked for (Form 02)"),
            @Tag(name = "Reception", description = "Step 3: receive or refuse a dossier"),
        })
public class IntakeApi extends Application {}
