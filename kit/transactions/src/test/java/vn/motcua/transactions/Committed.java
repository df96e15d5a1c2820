package vn.motcua.transactions;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicInteger;

@Singleton
class Committed implements AfterCommit {

    final AtomicInteger times = new AtomicInteger();

    @Override
    public void committed() {
        times.incrementAndGet();
    }
}
