package vn.motcua.transactions;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

/**
 * Lets Mutiny run its steps as they are. As it comes, each step captures the thread's contexts and puts them back around its call, for
 * code that hops between threads; ours stays on the Vert.x context of its request or batch, which carries them already.
 */
@ApplicationScoped
class PlainChains {

    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        Infrastructure.clearInterceptors();
    }
}
