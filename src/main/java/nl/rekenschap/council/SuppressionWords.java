package nl.rekenschap.council;

import java.util.Optional;
import nl.rekenschap.council.SuppressionReport.Line;
import nl.rekenschap.council.SuppressionReport.Mention;
import nl.rekenschap.council.SuppressionReport.Spot;

/** Says in words what is not shown and why. */
public final class SuppressionWords {

  private static final String PREFIX = "council.SuppressionReport.";

  private final Sentences sentences;
  private final ReportWords report;

  public SuppressionWords(Sentences sentences) {
    this.sentences = sentences;
    this.report = new ReportWords(sentences);
  }

  private String say(String key, Object... arguments) {
    return sentences.text(PREFIX + key, arguments);
  }

  /** {@code 2025, kwartaal 1, Hatert}. */
  public String where(Line line) {
    return spot(new Spot(line.year(), line.span(), line.part()));
  }

  private String spot(Spot spot) {
    String year = Integer.toString(spot.year());
    return spot.span()
            .map(span -> year + ", " + report.span(span))
            .orElseGet(() -> say("wholeYear", year))
        + spot.part().map(part -> ", " + part).orElse("");
  }

  /** One sentence, and a second one when it can be derived all the same. */
  public String why(Line line) {
    String because =
        switch (line.reason()) {
          case SMALL -> say("small", Integer.toString(line.threshold()));
          case PROTECTS -> protects(line.protects());
          case SMALL_BASE -> say("smallBase");
          case COMPUTED -> say("computed");
        };
    return line.derivable() ? because + " " + say("derivable") : because;
  }

  private String protects(Optional<Spot> other) {
    return other
        .filter(spot -> spot.year() > 0)
        .map(spot -> say("protects", spot(spot)))
        .orElseGet(() -> say("protectsEarlier"));
  }

  /** Whose text it is. */
  public String where(Mention mention) {
    return mention.where().isEmpty() ? say("core") : mention.where();
  }
}
