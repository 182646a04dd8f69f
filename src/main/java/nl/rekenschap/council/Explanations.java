package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.council.CouncilReport.Goal;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.publication.Text;

/** Everything that must be known to read a figure rightly, one sentence a line. */
final class Explanations {

  private final ReportWords words;

  Explanations(ReportWords words) {
    this.words = words;
  }

  Text of(Goal goal, FigureNames names) {
    List<Text> lines = new ArrayList<>();
    if (ReportWords.percent(goal).isPresent()) {
      int percent = ReportWords.percent(goal).getAsInt();
      lines.add(words.text("percent", Text.figure(percent + "%", names.share())));
    }
    List<Figure.OfPeriod> periods = goal.realised().periodFigures();
    missing(periods).ifPresent(line -> lines.add(Text.of(line)));
    lines.addAll(meaning(goal).stream().map(words::say).map(Text::of).toList());
    remarks(periods).forEach(line -> lines.add(Text.of(line)));
    if (goal.provisional()) {
      lines.add(Text.of(words.say("provisional")));
    }
    goal.definition().map(Text::of).ifPresent(lines::add);
    return Text.join("\n", lines);
  }

  /** Keys of what follows from how the year was put together. */
  private static List<String> meaning(Goal goal) {
    boolean number = ReportWords.hasNumber(goal.target());
    List<String> keys = new ArrayList<>();
    switch (goal.realised()) {
      case Realised.Total total -> {
        total
            .calculation()
            .filter(how -> how != Calculation.SUM)
            .ifPresent(how -> keys.add("calculation." + how));
        if (!total.complete()) {
          keys.add(number ? "incomplete.noPercent" : "incomplete");
        }
      }
      case Realised.AtLeast least -> {
        keys.add("personsDoNotAdd");
        keys.add("atLeast.why");
        if (least.periods().stream().anyMatch(Explanations::hasParts)) {
          keys.add("personsInParts");
        }
        if (number) {
          keys.add("personsNoPercent");
        }
      }
      case Realised.PerPeriod each -> {
        boolean parts = each.periods().stream().anyMatch(p -> p.figure() instanceof Figure.PerPart);
        keys.add(parts ? "notAddedOverParts" : "notAdded");
        if (number) {
          keys.add("personsNoPercent");
        }
      }
      default -> {}
    }
    return keys;
  }

  private static boolean hasParts(Figure.OfPeriod period) {
    return period.figure() instanceof Figure.Count count && count.parts() > 1;
  }

  /** {@code Kwartaal 3: niet ontvangen; kwartaal 4: niet opgegeven.} */
  private Optional<String> missing(List<Figure.OfPeriod> periods) {
    String line =
        periods.stream()
            .filter(period -> isMissing(period.figure()))
            .map(period -> words.span(period.span()) + ": " + words.state(period.figure()))
            .collect(Collectors.joining("; "));
    return line.isEmpty() ? Optional.empty() : Optional.of(ReportWords.capital(line) + ".");
  }

  private static boolean isMissing(Figure figure) {
    return switch (figure) {
      case Figure.Count it -> false;
      case Figure.PerPart it -> false;
      case Figure.Words it -> false;
      case Figure.Pending it -> false;
      default -> true;
    };
  }

  private List<String> remarks(List<Figure.OfPeriod> periods) {
    List<String> lines = new ArrayList<>();
    for (Figure.OfPeriod period : periods) {
      List<Figure.Remark> remarks =
          switch (period.figure()) {
            case Figure.Count count -> count.gaps();
            case Figure.PerPart parts -> parts.gaps();
            case Figure.Suppressed hidden -> hidden.gaps();
            case Figure.NotAvailable gap -> gap.reasons();
            default -> List.of();
          };
      for (Figure.Remark remark : remarks) {
        lines.add(words.say("gap", words.about(period.span(), remark.about()), remark.text()));
      }
    }
    return lines;
  }
}
