package vn.motcua.local.command;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import picocli.CommandLine;
import vn.motcua.local.audit.Auditing;
import vn.motcua.local.audit.Finding;
import vn.motcua.local.installation.Refused;
import vn.motcua.local.stack.Context;

/** {@code audit}: checks every invariant over databases, topics, journals and logs; 1 when one does not hold. */
@CommandLine.Command(
        name = "audit",
        description =
                "Checks every invariant over databases, topics, journals and logs; ends with 1 when one is broken.")
public final class Audit implements Command {

    @CommandLine.Option(
            names = "--examples",
            paramLabel = "N",
            description = "how many violations of each invariant are shown (5)")
    private int examples = 5;

    @Override
    public int run(Context context) throws IOException, SQLException, InterruptedException {
        for (String name : List.of("postgresql", "kafka")) {
            if (!context.stack().part(name).running()) {
                throw new Refused(
                        "The auditor needs PostgreSQL and Kafka; " + name + " is down. Try ./motcua up --detach.");
            }
        }
        List<Finding> findings = new Auditing(
                        context.installation(),
                        context.settings(),
                        context.stack().postgres()::connect)
                .run(context.out(), examples);
        return findings.stream().allMatch(Finding::holds) ? 0 : 1;
    }
}
