package vn.motcua.transactions;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

@Singleton
class Committed implements AfterCommit {

    final AtomicInteger times = new AtomicInteger();
    final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    @Override
    public void committed() {
        times.incrementAndGet();
        switch (failure.get()) {
            case RuntimeException its -> throw its;
            case Error its -> throw its;
            case null, default -> {
                // It listens and is content.
            }
        }
    }
}
