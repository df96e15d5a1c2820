package vn.motcua.catalog.guidance.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.motcua.catalog.guidance.application.GuidingToCase;
import vn.motcua.catalog.guidance.model.Guidance;
import vn.motcua.processflow.Text;

/** The decision tree of the version in force. */
@Schema(name = "GuidanceTree")
public record GuidanceTreeView(
        @Schema(examples = "1.001193") String procedureCode, int version, Text name, Guidance guidance) {

    static GuidanceTreeView of(GuidingToCase.Tree tree) {
        return new GuidanceTreeView(
                tree.version().code(), tree.version().version(), tree.version().name(), tree.guidance());
    }
}
