package nl.rekenschap.council;

import static nl.rekenschap.council.Indicators.calculated;
import static nl.rekenschap.council.Indicators.indicator;
import static nl.rekenschap.council.ItemStory.count;
import static nl.rekenschap.council.ItemStory.item;
import static nl.rekenschap.council.Situation.aYear;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rekenschap.council.SmallCounts.Earlier;
import nl.rekenschap.council.SmallCounts.Publishable;
import nl.rekenschap.council.SuppressionReport.Line;
import nl.rekenschap.disclosure.Attacker;
import nl.rekenschap.programme.Calculation;
import nl.rekenschap.programme.IndicatorForYear;
import nl.rekenschap.programme.IndicatorForYear.Counts;
import nl.rekenschap.programme.IndicatorForYear.Reach;
import nl.rekenschap.programme.Target;
import nl.rekenschap.reporting.Measurement;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays everything that was published beside each other as text, subtracts, and solves. Reads the
 * open data with nothing of the product but the words in it.
 *
 * <p>Long because the reader, the tables and the solver of the attack stay together.
 */
class PublicationAttackTest {

  private static final int THRESHOLD = 5;
  private static final DisclosureSettings FIVE = new DisclosureSettings(THRESHOLD, Map.of(), 10);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final List<String> PLACES = List.of("hatert", "grootstal", "dukenburg", "noord");

  /** What was published at one time, and what was really there. */
  private record Edition(CouncilReport exact, CouncilReport published, SuppressionReport why) {}

  private static List<Edition> publish(List<CouncilReport> reports) {
    List<Edition> editions = new ArrayList<>();
    for (CouncilReport report : reports) {
      List<Earlier> earlier =
          editions.stream().map(it -> new Earlier(it.exact(), it.published())).toList();
      Publishable it = SmallCounts.of(report, earlier, FIVE);
      editions.add(new Edition(report, it.report(), it.why()));
    }
    return editions;
  }

  /** Numbers as a text bears them: path to number, and absent where a mark stands. */
  private static final class Reading {
    final Map<String, BigDecimal> numbers = new TreeMap<>();
    final Map<String, List<String>> sums = new TreeMap<>();
    final Map<String, List<String>> averages = new TreeMap<>();
    final Map<String, List<String>> highest = new TreeMap<>();

    Reading(CouncilReport report) {
      JsonNode root = JSON.readTree(ReportJson.write(report));
      int year = root.get("year").asInt();
      for (JsonNode chapter : root.get("chapters")) {
        for (JsonNode item : chapter.get("items")) {
          for (JsonNode goal : item.get("goals")) {
            if (!goal.get("measure").get("reach").asString().equals("NONE")) {
              String path = item.get("code").asString() + "/" + goal.get("indicator").asString();
              read(path + "/" + year, goal.get("realised"));
              read(path + "/" + (year - 1), goal.get("previous"));
            }
          }
        }
      }
    }

    private void read(String path, JsonNode realised) {
      List<String> periods = new ArrayList<>();
      for (JsonNode period : realised.path("periods")) {
        String at = path + "/" + period.get("span").asString();
        JsonNode figure = period.get("figure");
        if (figure.get("is").asString().equals("count")) {
          numbers.put(at, figure.get("number").decimalValue());
          periods.add(at);
        }
        int i = 0;
        for (JsonNode part : figure.path("numbers")) {
          if (part.get("number").isNumber()) {
            numbers.put(at + "/" + i, part.get("number").decimalValue());
          }
          i++;
        }
      }
      if (realised.has("value")) {
        numbers.put(path, realised.get("value").decimalValue());
        tie(path, realised, periods);
      }
    }

    private void tie(String path, JsonNode realised, List<String> periods) {
      String how =
          realised.get("is").asString().equals("at-least")
              ? "MAXIMUM"
              : realised.path("calculation").asString("SUM");
      if (periods.isEmpty()) {
        return; // all of them are marks; what is really there is read from the exact text
      }
      switch (how) {
        case "SUM" -> sums.put(path, periods);
        case "LAST" -> sums.put(path, List.of(periods.getLast()));
        case "AVERAGE" -> averages.put(path, periods);
        case "MAXIMUM" -> highest.put(path, periods);
        default -> throw new AssertionError(how);
      }
    }
  }

  /**
   * Somebody with all of it, who is even told which numbers were not changed between two editions
   * and how each number is made.
   */
  private static Attacker attacker(List<Edition> editions) {
    Attacker attacker = new Attacker();
    Map<String, BigDecimal> known = new HashMap<>();
    Map<String, BigDecimal> last = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    List<String> all = new ArrayList<>();
    int number = 0;
    for (Edition edition : editions) {
      number++;
      Reading exact = new Reading(edition.exact());
      Reading published = new Reading(edition.published());
      for (Map.Entry<String, BigDecimal> entry : exact.numbers.entrySet()) {
        String path = entry.getKey();
        BigDecimal before = last.put(path, entry.getValue());
        if (before == null || before.compareTo(entry.getValue()) != 0) {
          names.put(path, path + "#" + number);
          all.add(path + "#" + number);
        }
        if (published.numbers.containsKey(path)) {
          known.put(names.get(path), published.numbers.get(path));
        }
      }
      exact.sums.forEach((path, parts) -> attacker.knowsSum(names.get(path), of(parts, names)));
      exact.averages.forEach(
          (path, parts) -> {
            String sum = "sum of " + names.get(path);
            attacker.knowsSum(sum, of(parts, names));
            all.add(sum);
            BigDecimal average = known.get(names.get(path));
            if (average != null) {
              known.put(sum, average.multiply(BigDecimal.valueOf(parts.size())));
            }
          });
      exact.highest.forEach(
          (path, parts) -> {
            of(parts, names).forEach(part -> attacker.knowsAtMost(part, names.get(path)));
            BigDecimal most = known.get(names.get(path));
            assertThat(
                    most == null
                        || of(parts, names).stream().anyMatch(p -> most.equals(known.get(p))))
                .as("a shown highest number that only a hidden one reaches: " + path)
                .isTrue();
          });
    }
    for (String name : new TreeSet<>(all)) {
      if (known.containsKey(name)) {
        attacker.reads(name, Math.round(known.get(name).doubleValue()));
      } else {
        attacker.misses(name);
      }
    }
    return attacker;
  }

  private static List<String> of(List<String> paths, Map<String, String> names) {
    return paths.stream().map(names::get).toList();
  }

  private static void holds(List<Edition> editions) {
    Attacker attacker = attacker(editions);
    Map<String, Integer> thresholds = new TreeMap<>();
    attacker.unknown().forEach(key -> thresholds.put(key, THRESHOLD));

    Set<String> named = named(editions);
    assertThat(attacker.narrower(thresholds).keySet())
        .as("what follows and was not named to staff")
        .allMatch(key -> named.contains(key.substring(0, key.indexOf('#'))));
    for (Edition edition : editions) {
      Reading published = new Reading(edition.published());
      // An average counts nobody; what follows from it is what the attacker reckons with.
      published.numbers.keySet().removeAll(new Reading(edition.exact()).averages.keySet());
      assertThat(published.numbers.values())
          .as("no small number is left")
          .noneMatch(n -> n.signum() > 0 && n.compareTo(BigDecimal.valueOf(THRESHOLD)) < 0);
      // The paper is made of the published text and nothing else.
      CouncilReport read = ReportJson.readReport(ReportJson.write(edition.published()));
      assertThat(Reports.document(read, Sentences.dutch()))
          .isEqualTo(Reports.document(edition.published(), Sentences.dutch()));
    }
  }

  /**
   * What a correction gives away together with what is public and did not change. It is rare, and
   * nothing that is still to be published can prevent it.
   */
  private static Set<String> named(List<Edition> editions) {
    return editions.stream()
        .flatMap(edition -> edition.why().lines().stream())
        .filter(Line::derivable)
        .map(
            line ->
                line.item().replace("Post ", "")
                    + "/kinderen/"
                    + line.year()
                    + line.span().map(span -> "/" + span).orElse(""))
        .collect(Collectors.toSet());
  }

  // ---- made-up years ----

  private static final List<Calculation> OVER_PERIODS =
      List.of(
          Calculation.SUM,
          Calculation.MAXIMUM,
          Calculation.AVERAGE,
          Calculation.LAST,
          Calculation.NONE);

  private static IndicatorForYear people(String code, Calculation periods, Calculation places) {
    return Indicators.reaching(
        calculated(indicator(code, Counts.PERSONS, new Target.NotSet()), periods, places),
        Reach.CHILDREN);
  }

  /** Numbers of one indicator: this year's quarters and last year's, by place or whole. */
  private record Told(String code, Calculation periods, boolean byPlace, long[][] quarters) {

    static Told random(String code, Random dice) {
      boolean byPlace = dice.nextInt(3) == 0;
      Calculation periods =
          byPlace ? Calculation.MAXIMUM : OVER_PERIODS.get(dice.nextInt(OVER_PERIODS.size()));
      long[][] quarters = new long[8][byPlace ? PLACES.size() : 1];
      for (long[] quarter : quarters) {
        for (int i = 0; i < quarter.length; i++) {
          quarter[i] = dice.nextInt(3) == 0 ? dice.nextInt(6) : dice.nextInt(60);
        }
      }
      return new Told(code, periods, byPlace, quarters);
    }

    Told corrected(Random dice) {
      long[][] changed = new long[8][];
      for (int q = 0; q < 8; q++) {
        changed[q] = quarters[q].clone();
        for (int i = 0; i < changed[q].length; i++) {
          changed[q][i] = dice.nextInt(6) == 0 ? dice.nextInt(30) : changed[q][i];
        }
      }
      return new Told(code, periods, byPlace, changed);
    }

    ItemStory story() {
      IndicatorForYear kinderen =
          people("kinderen", periods, byPlace ? Calculation.NONE : Calculation.SUM);
      ItemStory story = ItemStory.item(code).measuredBy(kinderen).measuredBefore(kinderen);
      for (int q = 0; q < 4; q++) {
        story.acceptedLastYear(q + 1, values(quarters[q]));
        story.accepted(q + 1, values(quarters[q + 4]));
      }
      return story;
    }

    private Measurement[] values(long[] numbers) {
      Measurement[] values = new Measurement[numbers.length];
      for (int i = 0; i < numbers.length; i++) {
        values[i] =
            byPlace ? count("kinderen", PLACES.get(i), numbers[i]) : count("kinderen", numbers[i]);
      }
      return values;
    }
  }

  private static CouncilReport report(List<Told> told) {
    Situation year = aYear();
    told.forEach(it -> year.with(it.story()));
    return year.report();
  }

  /** The report of the year before, in which last year's figures were this year's. */
  private static CouncilReport ofTheYearBefore(CouncilReport report) {
    ObjectNode root = (ObjectNode) JSON.readTree(ReportJson.write(report));
    root.put("year", report.year() - 1);
    for (JsonNode chapter : root.get("chapters")) {
      for (JsonNode item : chapter.get("items")) {
        for (JsonNode goal : item.get("goals")) {
          ObjectNode it = (ObjectNode) goal;
          it.set("realised", it.get("previous"));
          it.set("previous", JSON.readTree("{\"is\":\"no-data\"}"));
          it.set("years", JSON.readTree("[]"));
        }
      }
    }
    return ReportJson.readReport(root.toString());
  }

  @Property(tries = 120)
  void nothing_follows_from_all_reports_and_editions_together(@ForAll long seed) {
    Random dice = new Random(seed);
    List<Told> first = new ArrayList<>();
    for (int i = 0; i <= dice.nextInt(4); i++) {
      first.add(Told.random("werk-" + i, dice));
    }
    List<Told> second = first.stream().map(it -> it.corrected(dice)).toList();
    List<Told> third = second.stream().map(it -> it.corrected(dice)).toList();

    List<Edition> editions =
        publish(
            List.of(ofTheYearBefore(report(first)), report(first), report(second), report(third)));

    holds(editions);
    assertThat(named(editions.subList(0, 2))).isEmpty();
  }

  @Test
  void most_of_a_year_like_the_practice_year_is_still_to_be_read() {
    Map<String, long[]> told = new LinkedHashMap<>();
    told.put("leergeld", new long[] {41, 38, 52, 60});
    told.put("kinderwerk", new long[] {33, 29, 4, 37});
    told.put("move", new long[] {12, 0, 15, 14});
    told.put("maatjes", new long[] {7, 9, 3, 11});
    Situation year = aYear();
    told.forEach(
        (code, numbers) -> {
          ItemStory story =
              item(code).measuredBy(people("kinderen", Calculation.MAXIMUM, Calculation.SUM));
          for (int q = 0; q < 4; q++) {
            story.accepted(q + 1, count("kinderen", numbers[q]));
          }
          year.with(story);
        });
    ItemStory platforms =
        item("preventieplatforms")
            .measuredBy(people("bereikt", Calculation.MAXIMUM, Calculation.NONE));
    for (int q = 1; q <= 4; q++) {
      platforms.accepted(
          q,
          count("bereikt", "hatert", 10 + q),
          count("bereikt", "grootstal", q),
          count("bereikt", "willemskwartier", 20 - q));
    }
    CouncilReport exact =
        year.with(platforms)
            .with(
                item("jinc")
                    .measuredBy(
                        indicator("ontmoetingen", Counts.ENCOUNTERS, new Target.Number(1140)))
                    .accepted(1, count("ontmoetingen", 3)))
            .report();
    List<Edition> editions = publish(List.of(exact));
    SuppressionReport why = editions.getFirst().why();

    holds(editions);
    assertThat(why.hidden())
        .as("%d of %d numbers of people are hidden", why.hidden(), why.of())
        .isEqualTo(6);
    assertThat(why.of()).isEqualTo(32);
    assertThat(Reports.document(editions.getFirst().published(), Sentences.dutch()).toString())
        .contains("niet getoond: klein aantal", "ten minste 37", "65.000");
  }

  @Test
  void the_attack_finds_what_a_report_without_protection_gives_away() {
    Told told =
        new Told(
            "werk",
            Calculation.SUM,
            false,
            new long[][] {{10}, {10}, {10}, {10}, {3}, {20}, {30}, {40}});
    CouncilReport exact = report(List.of(told));
    CouncilReport onlyTheSmallOne =
        new WithoutSmallCounts(Set.of("werk~kinderen~2025~q1"), Set.of("werk~kinderen"), 10)
            .report(exact);
    Attacker attacker =
        attacker(
            List.of(new Edition(exact, onlyTheSmallOne, publish(List.of(exact)).getFirst().why())));

    assertThat(attacker.derived()).containsOnlyKeys("werk/kinderen/2025/q1#1");
  }
}
