package vn.motcua.kit.testing;

import java.util.function.Supplier;

/**
 * Facts about the running servers, seen by every class loader of the JVM.
 *
 * <p>Quarkus loads test classes once per application it starts, so a static field would be a new one each time.
 * System properties are the one place all copies share.
 */
final class SharedState {

    private static final String PREFIX = "motcua.test.";

    private SharedState() {}

    static boolean has(String name) {
        return System.getProperty(PREFIX + name) != null;
    }

    static String get(String name) {
        var value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException(
                    "Not started yet: " + name + ". Annotate the test with @WithInfrastructure.");
        }
        return value;
    }

    static int number(String name) {
        return Integer.parseInt(get(name));
    }

    static void put(String name, String value) {
        System.setProperty(PREFIX + name, value);
    }

    static String getOrCreate(String name, Supplier<String> first) {
        if (!has(name)) {
            put(name, first.get());
        }
        return get(name);
    }
}
