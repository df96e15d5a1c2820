package vn.motcua.workflow.casefile.application;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.eventing.NewEvent;
import vn.motcua.kit.audit.AuditEntry;
import vn.motcua.workflow.casefile.persistence.CaseRow;
import vn.motcua.workflow.casefile.persistence.TaskRow;

/** What one transaction changes, gathered in memory so that the end of it writes each table once. */
final class Changes {

    final List<CaseRow> newCases = new ArrayList<>();
    final List<TaskRow> newTasks = new ArrayList<>();
    final List<Deed> deeds = new ArrayList<>();
    final List<NewEvent> events = new ArrayList<>();

    record Deed(CaseRow subject, AuditEntry entry) {}
}
