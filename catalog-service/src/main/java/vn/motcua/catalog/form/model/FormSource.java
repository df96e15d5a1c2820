package vn.motcua.catalog.form.model;

import org.jspecify.annotations.Nullable;
import vn.motcua.processflow.Text;

/**
 * Where an answer can be taken from instead of asking for it again.
 *
 * @param code what a field names as its {@code x-source}
 * @param register who holds it
 * @param type JSON type of what it gives
 * @param format JSON Schema format of what it gives; null when it is any text
 */
public record FormSource(
        String code,
        Text name,
        Text register,
        String type,
        @Nullable String format) {}
