package vn.motcua.kit.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.motcua.kit.testing.contract.ApiDocument.Operation;

/**
 * Tries every operation of a running service with what clients get wrong, by mistake or on purpose: wrong types, missing, unknown and repeated keys,
 * huge, negative, deep and empty values, other media types, control characters, malformed cursors and headers, files that are none. The answer is
 * never a 5xx, and what is refused is a problem in the caller's language.
 */
public final class ContractFuzz {

    private static final int MOST_SHOWN = 200;

    /** As many operations are tried side by side: most of the time goes by in waiting. */
    private static final int AT_ONCE = 4;

    private final URI service;
    private final ApiDocument document;
    private Set<String> coded = Set.of();

    private ContractFuzz(URI service) {
        this.service = service;
        this.document = ApiDocument.of(service);
    }

    /** Of the service that runs there. */
    public static ContractFuzz of(URL service) {
        return new ContractFuzz(URI.create(service.toString()));
    }

    /** Names operations, such as {@code GET /payments/v1/gateways/vnpay/ipn}, whose callers read a code in the body instead of a status. */
    public ContractFuzz answeringByCode(Set<String> operations) {
        coded = operations;
        return this;
    }

    /** Tries everything, and fails with what did not hold. */
    public void assertHolds() {
        List<OperationFuzz> all = new ArrayList<>();
        for (Operation operation : document.operations()) {
            all.add(new OperationFuzz(service, document, operation, all.size(), coded.contains(operation.name())));
        }
        try (ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<?>> under = all.stream().<Future<?>>map(pool::submit).toList();
            for (Future<?> one : under) {
                one.get();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
        List<String> found = all.stream().flatMap(one -> one.found().stream()).toList();
        int tries = all.stream().mapToInt(OperationFuzz::tries).sum();
        assertThat(tries).as("tries against " + service).isGreaterThan(100);
        assertThat(found.stream().limit(MOST_SHOWN))
                .as("%d of %d tries were not answered as they should", found.size(), tries)
                .isEmpty();
    }
}
