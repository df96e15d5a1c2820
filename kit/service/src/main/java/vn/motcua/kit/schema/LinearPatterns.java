package vn.motcua.kit.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressionFactory;

/**
 * Judges the patterns of schemas in time that grows with the text only (RE2), whatever the pattern is. Looking around and back references need
 * another kind of engine, so who writes them is told so. {@code $} is the end of the value: a line break behind it does not pass.
 */
final class LinearPatterns implements RegularExpressionFactory {

    private static final int LONGEST = 1_000;

    private final boolean isLenient;

    /**
     * @param isLenient whether a pattern that cannot be judged is a note, instead of refused
     */
    LinearPatterns(boolean isLenient) {
        this.isLenient = isLenient;
    }

    @Override
    public RegularExpression getRegularExpression(String pattern) {
        try {
            Pattern compiled = compile(pattern);
            return value -> compiled.matcher(value).find();
        } catch (JsonSchemaException unsupported) {
            if (isLenient) {
                return value -> true;
            }
            throw unsupported;
        }
    }

    /**
     * Compiles a pattern.
     *
     * @throws JsonSchemaException when it is none, needs more than a linear engine can do, or repeats so much that it would be large
     */
    static Pattern compile(String pattern) {
        if (pattern.length() > LONGEST) {
            throw new JsonSchemaException("a pattern has at most " + LONGEST + " characters");
        }
        PatternSize.requireSmall(pattern);
        try {
            return Pattern.compile(withCodePoints(pattern));
        } catch (PatternSyntaxException unsupported) {
            throw new JsonSchemaException("pattern " + pattern + ": " + unsupported.getDescription()
                    + " (looking around, back references and possessive repetition are not supported)");
        } catch (RuntimeException unheardOf) {
            throw new JsonSchemaException("pattern " + pattern + " cannot be read");
        }
    }

    /** JSON Schema writes {@code \}{@code u00e9} where RE2 writes {@code \}{@code x{00e9}}. */
    private static String withCodePoints(String pattern) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c != '\\' || i + 1 == pattern.length()) {
                written.append(c);
            } else if (pattern.charAt(i + 1) == 'u' && i + 5 < pattern.length()) {
                written.append("\\x{").append(pattern, i + 2, i + 6).append('}');
                i += 5;
            } else {
                written.append(c).append(pattern.charAt(++i));
            }
        }
        return written.toString();
    }
}
