package vn.motcua.eventing.relay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;
import vn.motcua.eventing.kafka.CloudEventRecords;
import vn.motcua.eventing.work.Worker;

/** Sends the events of one round, in their order, and waits until Kafka has answered for each of them. */
final class Sending {

    /** What a batch and a record of it need around their content. */
    private static final int AROUND_A_RECORD = 200;

    /** More than a producer takes by itself ({@code max.request.size}). */
    private static final int LARGEST_OF_A_PRODUCER = 1_048_576;

    private final Senders senders;
    private final Topics topics;
    private final Worker worker;

    private record Sent(OutboxQueue.Entry entry, Future<?> answer) {}

    Sending(Senders senders, Topics topics, Worker worker) {
        this.senders = senders;
        this.topics = topics;
        this.worker = worker;
    }

    /**
     * Sends what may be sent.
     *
     * @throws ExecutionException when Kafka answered for some of it with a failure that passes; the round knows what was acknowledged all the same
     */
    void send(List<OutboxQueue.Entry> entries, Round round)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, Topics.Topic> seen = topics.of(entries);
        List<OutboxQueue.Entry> plain = new ArrayList<>();
        Map<Short, List<OutboxQueue.Entry>> fenced = new TreeMap<>();
        for (OutboxQueue.Entry entry : entries) {
            Topics.Topic topic = seen.get(entry.event().topic());
            if (topic == null || topic.isHeld() || !round.maySend(entry)) {
                continue;
            }
            int size = sizeOf(record(entry));
            if (size > Math.min(topic.largest(), LARGEST_OF_A_PRODUCER)) {
                round.refused(
                        entry,
                        "%d bytes, where %s takes %d"
                                .formatted(size, entry.event().topic(), topic.largest()));
            } else if (topic.compacted()) {
                fenced.computeIfAbsent(entry.lane(), lane -> new ArrayList<>()).add(entry);
            } else {
                plain.add(entry);
            }
        }
        sendPlain(plain, round);
        for (Map.Entry<Short, List<OutboxQueue.Entry>> lane : fenced.entrySet()) {
            sendFenced(senders.fenced(lane.getKey()), lane.getValue(), round);
        }
    }

    private void sendPlain(List<OutboxQueue.Entry> entries, Round round)
            throws InterruptedException, ExecutionException {
        if (!entries.isEmpty()) {
            await(sendAll(senders.plain(), entries), round);
        }
    }

    private void sendFenced(Producer<String, String> producer, List<OutboxQueue.Entry> entries, Round round)
            throws InterruptedException, ExecutionException {
        Round ofTransaction = new Round();
        producer.beginTransaction();
        try {
            await(sendAll(producer, entries), ofTransaction);
        } catch (ExecutionException failure) {
            producer.abortTransaction();
            throw failure;
        }
        if (ofTransaction.refused().isEmpty()) {
            producer.commitTransaction();
            entries.forEach(round::acknowledged);
        } else {
            // The others go with the next round.
            producer.abortTransaction();
            entries.stream()
                    .filter(entry -> ofTransaction.refused().containsKey(entry.pos()))
                    .forEach(entry -> round.refused(
                            entry, String.valueOf(ofTransaction.refused().get(entry.pos()))));
        }
    }

    private static List<Sent> sendAll(Producer<String, String> producer, List<OutboxQueue.Entry> entries) {
        List<Sent> sent = new ArrayList<>(entries.size());
        for (OutboxQueue.Entry entry : entries) {
            sent.add(new Sent(entry, producer.send(record(entry))));
        }
        // Lets the batches go at once; the answers are waited for one by one, so that the worker shows that it lives.
        Thread.startVirtualThread(producer::flush);
        return sent;
    }

    private void await(List<Sent> all, Round round) throws InterruptedException, ExecutionException {
        ExecutionException passing = null;
        for (Sent sent : all) {
            try {
                await(sent.answer());
                round.acknowledged(sent.entry());
            } catch (ExecutionException failure) {
                Throwable cause = failure.getCause();
                if (cause != null && isForGood(cause)) {
                    round.refused(sent.entry(), cause.getClass().getSimpleName());
                } else {
                    topics.doubt(sent.entry().event().topic());
                    passing = passing == null ? failure : passing;
                }
            }
        }
        if (passing != null && !isOfTopic(passing.getCause())) {
            throw passing;
        }
    }

    private void await(Future<?> answer) throws InterruptedException, ExecutionException {
        while (true) {
            worker.beat();
            try {
                answer.get(1, TimeUnit.SECONDS);
                return;
            } catch (TimeoutException stillWaiting) {
                if (worker.isStopping()) {
                    throw new InterruptedException("stopping");
                }
            }
        }
    }

    private static boolean isForGood(Throwable failure) {
        return failure instanceof RecordTooLargeException || failure instanceof InvalidRecordException;
    }

    /** The topic is looked at anew and held, if it must be; nothing is wrong with the producer. */
    private static boolean isOfTopic(@Nullable Throwable failure) {
        return failure instanceof AuthorizationException
                || failure instanceof UnknownTopicOrPartitionException
                || failure instanceof InvalidTopicException;
    }

    private static ProducerRecord<String, String> record(OutboxQueue.Entry entry) {
        return CloudEventRecords.toRecord(entry.event().topic(), entry.event(), entry.failure(), entry.consumer());
    }

    private static int sizeOf(ProducerRecord<String, String> record) {
        int size = AROUND_A_RECORD + Utils.utf8Length(record.key()) + Utils.utf8Length(record.value());
        for (Header header : record.headers()) {
            size += 8 + Utils.utf8Length(header.key()) + header.value().length;
        }
        return size;
    }
}
