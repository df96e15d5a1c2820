package vn.motcua.kit.deed;

import vn.motcua.kit.audit.Audited;

/** An aggregate row that deeds are done to: it carries the head of its audit chain and the number of its last event. */
public interface Subject extends Audited {

    /** Moves on to the next event's number, beginning with 1. */
    long nextEventSeq();
}
