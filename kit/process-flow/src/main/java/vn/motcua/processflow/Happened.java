package vn.motcua.processflow;

/** What moves the tokens of a process on. */
public sealed interface Happened {

    /** A step was done. */
    record Finished(String task, Answers answers) implements Happened {}

    /** A choice that waited was answered. */
    record Answered(String choice, Answers answers) implements Happened {}

    /** What a step works on goes back to a step before it; all that lies after that one and was begun is dropped. */
    record SentBack(String from, String to) implements Happened {}

    /** The applicant withdrew, or processing was stopped: nothing goes on. */
    record BrokenOff() implements Happened {}
}
