package vn.motcua.catalog.search.model;

import vn.motcua.processflow.Text;

/**
 * Something that happens in a person's or a business's life and brings procedures with it.
 *
 * @param code {@code BIRTH}
 */
public record LifeEvent(String code, Text name) {}
