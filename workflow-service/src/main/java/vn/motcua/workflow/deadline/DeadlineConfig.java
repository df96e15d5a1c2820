package vn.motcua.workflow.deadline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import vn.motcua.workflow.deadline.model.NearlyDuePolicy;

/** When something counts as nearly due, and how the timer looks for it. */
@ConfigMapping(prefix = "motcua.deadlines")
public interface DeadlineConfig {

    /** How often the timer looks; {@code off} leaves it to other instances. */
    @WithDefault("30s")
    String every();

    /** Cases that one transaction of the timer takes. */
    @WithDefault("100")
    int batch();

    /** How long a case waits after the timer failed on it. */
    @WithDefault("PT10M")
    Duration retryAfter();

    /** Nearly due: less than this percentage of the whole working time is left. */
    @WithDefault("20")
    int nearlyDueShare();

    /** Nearly due as well: less than this working time is left. */
    @WithDefault("PT4H")
    Duration nearlyDueLeast();

    /** Nothing is nearly due while more than this percentage of its working time is left. */
    @WithDefault("50")
    int nearlyDueMost();

    /** The three together. */
    default NearlyDuePolicy nearlyDue() {
        return new NearlyDuePolicy(nearlyDueShare(), nearlyDueLeast(), nearlyDueMost());
    }
}
