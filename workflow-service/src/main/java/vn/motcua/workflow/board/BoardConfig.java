package vn.motcua.workflow.board;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How boards are counted and streamed. */
@ConfigMapping(prefix = "motcua.board")
public interface BoardConfig {

    /** How often what the moves left is added up. Reading counts what is not added up yet, so nothing is late by it. */
    @WithDefault("5s")
    String sumEvery();

    /** How often an instance looks for changes, once for all of its streams. */
    @WithDefault("1s")
    String look();

    /** How long a stream may be silent: proxies end what says nothing. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** How long a stream lasts at most; the browser opens the next one by itself, with a token that holds then. */
    @WithDefault("PT10M")
    Duration streamLasts();

    /** The most streams of one account at an instance; with one more the oldest ends. */
    @WithDefault("5")
    int streamsOfOne();
}
