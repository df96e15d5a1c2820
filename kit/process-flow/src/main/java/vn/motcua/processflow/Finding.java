package vn.motcua.processflow;

import java.util.Map;

/**
 * Something wrong with a process.
 *
 * @param field where, such as {@code flow.nodes[3].role}
 * @param rule what it breaks; texts for people belong to whoever shows it
 * @param arguments values for the placeholders of that text
 */
public record Finding(String field, String rule, Map<String, Object> arguments) {

    public Finding {
        arguments = Map.copyOf(arguments);
    }
}
