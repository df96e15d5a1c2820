package vn.motcua.workflow.casefile.model;

import java.util.UUID;

/** An appraisal that somebody has given. */
public record EarlierStep(String step, UUID by) {}
