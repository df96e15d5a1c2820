package vn.motcua.kit.testing;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a {@code @QuarkusTest} PostgreSQL, Kafka and an identity provider, and points the service's configuration at them.
 *
 * <p>The servers start once per JVM and are shared by all test classes of a module; test classes with the same value
 * also share one running service.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WithTestResource(value = Infrastructure.class, scope = TestResourceScope.MATCHING_RESOURCES)
public @interface WithInfrastructure {

    /** The service's database; a role of the same name serves, another one owns it and migrates. */
    String value();
}
