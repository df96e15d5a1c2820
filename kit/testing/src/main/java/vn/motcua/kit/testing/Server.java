package vn.motcua.kit.testing;

/** One server, whichever way it runs; a stopped or killed one starts again on the same port with its data. */
interface Server {

    /** Starts it and returns at once; the caller waits until it answers. */
    void start();

    /** False when the server ended or never came up. */
    boolean isAlive();

    /** The end of its log, for a failure's message. */
    String lastLines();

    /** Stops it in order and returns when it has ended. */
    void stop();

    /** Ends it without warning, like a crash. */
    void kill();
}
