package vn.motcua.workflow.task;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.command.Caller;

/**
 * The caller at work.
 *
 * @param name what colleagues call the caller, as far as the catalogue says it
 * @param units where the caller works today; only roles that the token carries too count
 * @param standsInFor officers who are away, with whose tasks the caller may go on
 * @param counts what is open for the caller
 */
@Schema(
        name = "Myself",
        examples = "{\"officerId\":\"00000000-0000-4000-8000-000000000012\",\"name\":\"Trần Thị Bình\",\"units\":"
                + "[{\"unit\":\"H26.30.01\",\"roles\":[\"appraiser\"],\"from\":\"2025-07-01\"}],\"standsInFor\":[],\"counts\":"
                + "{\"all\":0,\"mine\":0,\"free\":0,\"nearlyDue\":0,\"overdue\":0,\"steps\":[]}}")
@JsonInclude(JsonInclude.Include.NON_NULL)
record MyselfView(
        UUID officerId,
        @Nullable String name,
        List<PostLine> units,
        List<StandsInLine> standsInFor,
        TaskCountsView counts) {

    /** A unit and what the caller is there. */
    @Schema(name = "MyUnit")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostLine(
            String unit,
            List<String> roles,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** An officer who is away. */
    @Schema(name = "MyAbsentColleague")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StandsInLine(String unit, UUID officer, @Nullable String name, LocalDate until) {}

    static MyselfView of(
            Caller caller, List<Myself.Post> posts, List<Myself.StandsIn> standsIn, List<Tasks.StepCount> counts) {
        return new MyselfView(
                caller.id(),
                posts.stream()
                        .map(Myself.Post::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                posts.stream()
                        .map(post -> new PostLine(
                                post.unit(),
                                post.roles().stream().filter(caller::is).toList(),
                                post.from(),
                                post.until()))
                        .filter(post -> !post.roles().isEmpty())
                        .toList(),
                standsIn.stream()
                        .map(one -> new StandsInLine(one.unit(), one.officer(), one.name(), one.until()))
                        .toList(),
                TaskCountsView.of(counts));
    }
}
