package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.rekenschap.programme.CouncilIndicator;

/**
 * Figures from elsewhere that the council wants to follow: context, not result.
 *
 * @param points oldest first
 */
public record ContextSeries(CouncilIndicator indicator, List<Point> points) {

  public ContextSeries {
    points = List.copyOf(points);
  }

  /**
   * One value.
   *
   * @param period school year ({@code 2023-2024}) or year
   * @param source where it comes from, in words
   */
  public record Point(String period, BigDecimal value, String source, Instant at) {}
}
