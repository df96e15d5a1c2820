package vn.motcua.catalog.procedure.application;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;
import vn.motcua.feerules.FeeRule;
import vn.motcua.processflow.FlowNode;

/** Which kinds of fee rules and of nodes of a process there are in JSON, kept out of the models. */
@Singleton
class DocumentNames implements ObjectMapperCustomizer {

    @Override
    public void customize(ObjectMapper json) {
        json.addMixIn(FeeRule.class, FeeRuleNames.class);
        json.addMixIn(FlowNode.class, FlowNodeNames.class);
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FeeRule.Flat.class, name = "FLAT"),
        @JsonSubTypes.Type(value = FeeRule.PerUnit.class, name = "PER_UNIT"),
        @JsonSubTypes.Type(value = FeeRule.Tiered.class, name = "TIERED")
    })
    private interface FeeRuleNames {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = FlowNode.Start.class, name = "START"),
        @JsonSubTypes.Type(value = FlowNode.Task.class, name = "TASK"),
        @JsonSubTypes.Type(value = FlowNode.Choice.class, name = "CHOICE"),
        @JsonSubTypes.Type(value = FlowNode.Merge.class, name = "MERGE"),
        @JsonSubTypes.Type(value = FlowNode.Split.class, name = "SPLIT"),
        @JsonSubTypes.Type(value = FlowNode.Join.class, name = "JOIN"),
        @JsonSubTypes.Type(value = FlowNode.End.class, name = "END")
    })
    private interface FlowNodeNames {}
}
