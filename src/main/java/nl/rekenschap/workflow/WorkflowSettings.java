package nl.rekenschap.workflow;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the room.
 *
 * @param timers how a node handles them
 */
@ConfigurationProperties("rekenschap.workflow")
record WorkflowSettings(@DefaultValue Timers timers) {

  /**
   * How a node handles timers that are due; why these numbers, is in decision 0019.
   *
   * @param threads bundles that a node handles at the same time; each takes a database connection
   * @param batch timers in a bundle, which are done in one transaction
   * @param look how long a node with nothing to do waits before it looks again
   * @param lookAtLeast to how long that pause may grow while nothing is due
   * @param lock after how long another node takes over what a node took and did not finish
   */
  record Timers(
      @DefaultValue("2") int threads,
      @DefaultValue("40") int batch,
      @DefaultValue("1s") Duration look,
      @DefaultValue("15s") Duration lookAtLeast,
      @DefaultValue("2m") Duration lock) {

    Timers {
      if (threads < 1 || batch < 1) {
        throw new IllegalArgumentException("threads and batch are at least 1");
      }
    }
  }
}
