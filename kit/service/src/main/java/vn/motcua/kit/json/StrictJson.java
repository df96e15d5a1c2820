package vn.motcua.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.kit.refusal.InvalidRequest;

/**
 * The one way a service reads JSON that comes from outside. No number stands for an enum or a text, no text for a number or a yes, no fraction for a
 * whole number, no time for a date; no field is unknown or comes twice, and nothing follows the value.
 */
@Singleton
public final class StrictJson {

    private final ObjectMapper json;

    StrictJson(ObjectMapper lenient) {
        this.json = strict(lenient);
    }

    /**
     * Reads a value; null when there is nothing, or when it says {@code null}.
     *
     * @throws InvalidRequest naming the path of what is wrong and the way to mend it
     */
    public @Nullable Object read(byte[] body, Type shape) {
        if (isBlank(body)) {
            return null;
        }
        if (!Utf8Json.mayBe(body)) {
            throw InvalidRequest.field("body", "not-utf-8");
        }
        try (JsonParser parser = new CheckingParser(json.getFactory().createParser(body))) {
            Object value = json.readerFor(json.constructType(shape)).readValue(parser);
            if (parser.nextToken() != null) {
                throw InvalidRequest.field("body", "trailing-text");
            }
            return value;
        } catch (JsonMappingException mismatch) {
            throw WrongJson.refusal(mismatch);
        } catch (RefusedJson refused) {
            throw refused.refusal();
        } catch (InputCoercionException outOfRange) {
            throw InvalidRequest.field("body", "wrong-type");
        } catch (JsonProcessingException noJson) {
            throw noJson(noJson);
        } catch (IOException notUtf8) {
            throw InvalidRequest.field("body", "not-json");
        }
    }

    private static InvalidRequest noJson(JsonProcessingException wrong) {
        InvalidRequest refusal = new InvalidRequest();
        var place = wrong.getLocation();
        if (place == null || place.getLineNr() < 1) {
            refusal.at("body", "not-json", Map.of());
        } else {
            refusal.at(
                    "body",
                    "not-json",
                    Map.of("variant", "at", "line", place.getLineNr(), "column", place.getColumnNr()));
        }
        return refusal;
    }

    private static boolean isBlank(byte[] body) {
        for (byte one : body) {
            if (one != ' ' && one != '\n' && one != '\r' && one != '\t') {
                return false;
            }
        }
        return true;
    }

    private static ObjectMapper strict(ObjectMapper lenient) {
        ObjectMapper strict = lenient.copy();
        strict.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
        strict.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE,
                DeserializationFeature.READ_ENUMS_USING_TO_STRING);
        strict.setConfig(strict.getDeserializationConfig().without(MapperFeature.ALLOW_COERCION_OF_SCALARS));
        var defaults = strict.coercionConfigDefaults();
        for (CoercionInputShape empty : new CoercionInputShape[] {
            CoercionInputShape.EmptyString, CoercionInputShape.EmptyArray, CoercionInputShape.EmptyObject
        }) {
            defaults.setCoercion(empty, CoercionAction.Fail);
        }
        strict.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        strict.registerModule(new StrictTexts());
        return strict;
    }
}
