package vn.motcua.kit.input;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.text.MultiLine;
import vn.motcua.kit.web.AnyQuery;
import vn.motcua.kit.web.Page;

/** Says what it was told, so that a test sees what came in. */
@Path("/echo")
@PermitAll
public class EchoResource {

    enum Channel {
        COUNTER,
        ONLINE
    }

    /** A field of every kind. */
    public record Everything(
            @Nullable String name,
            @MultiLine @Nullable String reason,
            @Nullable Channel channel,
            @Nullable LocalDate day,
            @Nullable LocalTime hour,
            @Nullable OffsetDateTime time,
            @Nullable Instant moment,
            @Nullable UUID id,
            @Nullable Integer copies,
            @Nullable Long size,
            @Nullable BigDecimal amount,
            @Nullable Boolean sure,
            @Nullable List<String> words,
            @Nullable Map<String, Integer> quantities,
            @Nullable Map<String, Object> form,
            @Nullable JsonNode tree,
            @Nullable Everything inner) {}

    @POST
    public Everything everything(@NotNull Everything body) {
        return body;
    }

    @POST
    @Path("/perhaps")
    public String perhaps(@Nullable Everything body) {
        return body == null ? "{}" : "{\"name\":\"" + body.name() + "\"}";
    }

    @POST
    @Path("/bytes")
    @Consumes({"text/csv", "application/json"})
    public Map<String, Integer> bytes(byte[] body) {
        return Map.of("length", body.length);
    }

    @GET
    public Map<String, String> query(
            @QueryParam("q") @Nullable String q,
            @QueryParam("day") @Nullable LocalDate day,
            @QueryParam("channel") @Nullable Channel channel,
            @QueryParam("mine") boolean mine,
            @QueryParam("dossier") @Nullable UUID dossier,
            @QueryParam("word") List<String> words,
            @QueryParam("limit") @Nullable Integer limit) {
        return Map.of(
                "told",
                String.join(
                        "|",
                        q + "",
                        day + "",
                        channel + "",
                        mine + "",
                        dossier + "",
                        words + "",
                        Page.limit(limit) + ""));
    }

    @GET
    @Path("/any")
    @AnyQuery
    public Map<String, String> any() {
        return Map.of("told", "");
    }

    @GET
    @Path("/named/{name}")
    public Map<String, String> named(@PathParam("name") String name) {
        return Map.of("told", name);
    }
}
