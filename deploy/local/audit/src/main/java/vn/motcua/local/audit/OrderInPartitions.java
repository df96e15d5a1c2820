package vn.motcua.local.audit;

/** I4: all events of a dossier from one source stand in one partition, in order. */
final class OrderInPartitions implements Invariant {

    @Override
    public Finding check(Evidence evidence) {
        Finding finding = new Finding("I4", "order per dossier holds in every partition");
        long streams = 0;
        long repetitions = 0;
        for (String topic : evidence.events().topics()) {
            for (var entry : evidence.events().ofTopic(topic).entrySet()) {
                EventStream stream = entry.getValue();
                streams++;
                repetitions += stream.repetitions();
                finding.require(stream.faults().isEmpty(), "%s %s: %s", topic, entry.getKey(), stream.faults());
            }
        }
        finding.figure("%d streams", streams);
        finding.figure("%d repeated records", repetitions);
        return finding;
    }
}
