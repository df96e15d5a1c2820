package vn.motcua.workingtime;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmark, only when asked by name: {@code mvn -pl kit/working-time test -Dtest=DueDateBenchmarkRun}. */
class DueDateBenchmarkRun {

    @Test
    void measure() throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(DueDateBenchmark.class.getSimpleName())
                        .forks(1)
                        .threads(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(2))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.seconds(2))
                        .jvmArgs("-Xmx512m", "-XX:+UseSerialGC")
                        .build())
                .run();
    }
}
