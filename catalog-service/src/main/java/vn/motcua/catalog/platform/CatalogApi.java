package vn.motcua.catalog.platform;

import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Head of the OpenAPI document. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Motcua catalogue",
                        version = "1",
                        description = "Thủ tục hành chính, đơn vị, lịch làm việc, phí và thời hạn. Procedures, units,"
                                + " working calendars, fees and due dates: public, no token needed to read. Drafts,"
                                + " changes and checks of processes need a token of a catalogue-editor or"
                                + " catalogue-approver."),
        tags = {
            @Tag(name = "Procedures", description = "What can be applied for, and with what"),
            @Tag(name = "Guidance", description = "A few questions that lead to the right case"),
            @Tag(
                    name = "Processes",
                    description = "What happens to a dossier, as data, BPMN or a picture; checks before publishing"),
            @Tag(name = "Forms", description = "What is asked, what need not be asked again, and checks of answers"),
            @Tag(name = "Drafts", description = "Versions in preparation: proposed by one person, approved by another"),
            @Tag(
                    name = "Bulk",
                    description = "Many procedures at once, as JSON, CSV, XLSX or from the national catalogue"),
            @Tag(
                    name = "Completeness",
                    description = "What is not completely configured yet, by procedure, sector and unit"),
            @Tag(name = "Units", description = "Who receives and who decides"),
            @Tag(name = "Officers", description = "Who works where, as what and until when"),
            @Tag(name = "Calendars", description = "When offices are open"),
            @Tag(name = "Quotes", description = "What it costs and when it is ready, each with its explanation")
        })
public class CatalogApi extends Application {}
