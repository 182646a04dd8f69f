package nl.rekenschap.council;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.rekenschap.council.CouncilReport.Item;
import nl.rekenschap.council.SuppressionReport.Line;
import nl.rekenschap.council.SuppressionReport.Mention;
import nl.rekenschap.kernel.Dutch;

/**
 * Texts that say a number which is not shown: of a budget line all its texts, of the adviser those
 * that name the budget line or the place as well. A warning, for a text can mean another four.
 */
final class Mentions {

  /** Written out as well; "een" stands in every text. */
  private static final Map<String, String> IN_WORDS =
      Map.of(
          "2", "twee", "3", "drie", "4", "vier", "5", "vijf", "6", "zes", "7", "zeven", "8", "acht",
          "9", "negen");

  private Mentions() {}

  static List<Mention> of(CouncilReport report, List<Line> lines) {
    Set<Mention> found = new LinkedHashSet<>();
    for (Item item : report.items()) {
      List<Line> own = lines.stream().filter(line -> line.item().equals(item.name())).toList();
      if (!own.isEmpty()) {
        texts(item).forEach(text -> own.forEach(line -> look(item.name(), text, line, found)));
        narratives(report)
            .forEach(
                it ->
                    own.stream()
                        .filter(line -> names(it.getValue(), line))
                        .forEach(line -> look(it.getKey(), it.getValue(), line, found)));
      }
    }
    return List.copyOf(found);
  }

  private static void look(String where, String text, Line line, Set<Mention> found) {
    if (says(text, line.number())) {
      found.add(new Mention(where, line.indicator(), line.number(), text));
    }
  }

  private static boolean says(String text, BigDecimal number) {
    String digits = Dutch.number(number);
    String either =
        Optional.ofNullable(IN_WORDS.get(digits))
            .map(word -> Pattern.quote(digits) + "|" + word)
            .orElse(Pattern.quote(digits));
    return Pattern.compile(
            "(?<![\\p{L}\\d.,])(?:" + either + ")(?![\\p{L}\\d]|[.,]\\d)", Pattern.CASE_INSENSITIVE)
        .matcher(text)
        .find();
  }

  private static boolean names(String text, Line line) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains(line.item().toLowerCase(Locale.ROOT))
        || line.part().filter(it -> lower.contains(it.toLowerCase(Locale.ROOT))).isPresent();
  }

  private static List<Map.Entry<String, String>> narratives(CouncilReport report) {
    List<Map.Entry<String, String>> texts = new ArrayList<>();
    texts.add(Map.entry("", report.narrative().core()));
    for (CouncilReport.Chapter chapter : report.chapters()) {
      Optional.ofNullable(report.narrative().lines().get(chapter.code()))
          .ifPresent(text -> texts.add(Map.entry(chapter.name(), text)));
    }
    new java.util.TreeMap<>(report.narrative().more())
        .values()
        .forEach(text -> texts.add(Map.entry("", text)));
    return texts;
  }

  private static List<String> texts(Item item) {
    ItemPage page = item.page();
    return Stream.of(
            item.explanations().stream().map(CouncilReport.Explanation::text),
            item.milestones().stream().map(CouncilReport.Reached::explanation),
            page.light().stream().map(ItemPage.Light::reason),
            page.remarks().stream().map(ItemPage.Remark::text),
            page.stories().stream().map(ItemPage.Story::text),
            item.goals().stream().flatMap(goal -> said(goal.realised())))
        .flatMap(texts -> texts)
        .distinct()
        .toList();
  }

  private static Stream<String> said(Realised realised) {
    return realised.periodFigures().stream()
        .flatMap(
            period ->
                switch (period.figure()) {
                  case Figure.Count it -> it.gaps().stream();
                  case Figure.PerPart it -> it.gaps().stream();
                  case Figure.Suppressed it -> it.gaps().stream();
                  case Figure.Words it -> it.texts().stream();
                  case Figure.NotAvailable it -> it.reasons().stream();
                  case Figure.NotReported it -> Stream.<Figure.Remark>empty();
                  case Figure.NotReceived it -> Stream.<Figure.Remark>empty();
                  case Figure.NotApplicable it -> Stream.<Figure.Remark>empty();
                  case Figure.NotComparable it -> Stream.<Figure.Remark>empty();
                  case Figure.Pending it -> Stream.<Figure.Remark>empty();
                })
        .map(Figure.Remark::text);
  }
}
