package nl.rekenschap.workflow.operations;

import java.util.List;

/**
 * What would happen if the cases of one version went over to the newest.
 *
 * @param places where something waits now
 * @param moving processes that go along: all of them, or none
 * @param staying processes that cannot, and why; at most {@link Migrating#MOST}
 * @param left processes that are left for another time, since there are too many
 */
public record Migration(
    Version from,
    Version to,
    List<Place> places,
    List<RunningCase> moving,
    List<Staying> staying,
    int left) {

  public Migration {
    places = List.copyOf(places);
    moving = List.copyOf(moving);
    staying = List.copyOf(staying);
  }

  /**
   * One that cannot.
   *
   * @param waitsAt name of the element that holds it back
   * @param technical what the engine says of it; empty when the element is simply not there any
   *     more
   */
  public record Staying(RunningCase running, String waitsAt, String technical) {}
}
