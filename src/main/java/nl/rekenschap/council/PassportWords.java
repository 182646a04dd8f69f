package nl.rekenschap.council;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.council.Passport.Formula;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.Passport.What;
import nl.rekenschap.council.Passport.Who;
import nl.rekenschap.council.PassportLink.FileRef;
import nl.rekenschap.council.PassportLink.Origin;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.Dutch;

/** Says what stands in a passport. */
final class PassportWords {

  private static final String PREFIX = "council.Passport.";

  private final Sentences words;
  private final ReportWords report;

  PassportWords(Sentences words) {
    this.words = words;
    this.report = new ReportWords(words);
  }

  String say(String key, Object... arguments) {
    return words.text(PREFIX + key, arguments);
  }

  /** {@code Gerealiseerd in 2025: Aantal ontmoetingen (JINC)}. */
  String what(What what) {
    String year = Integer.toString(what.year());
    String sort = code(what.sort());
    return switch (what.sort()) {
      case REALISED, PREVIOUS, TARGET, SHARE, COUNT ->
          say("what." + sort, year, what.of(), what.indicator().orElse(""));
      case PERIOD, PART ->
          say(
              "what." + sort,
              year,
              what.of(),
              what.indicator().orElse(""),
              what.span().map(report::span).orElse(""),
              what.part().orElseGet(() -> say("whole")));
      case MONEY, LINE, TOTAL, CARRY_OVER ->
          say(
              "what." + sort,
              year,
              what.of().isEmpty() ? say("costs") : what.of(),
              what.amount().map(it -> say("amount." + code(it))).orElse(""));
    };
  }

  String value(Value value) {
    return switch (value) {
      case Value.Numeric it when it.complete() -> Dutch.number(it.number());
      case Value.Numeric it -> say("value.incomplete", Dutch.number(it.number()));
      case Value.AtLeast it -> say("value.atLeast", Dutch.number(it.number()));
      case Value.Amount it when it.complete() -> Dutch.money(it.money());
      case Value.Amount it -> say("value.incomplete", Dutch.money(it.money()));
      case Value.Percent it -> it.percent() + "%";
      case Value.Ratio it ->
          say("value.ratio", Dutch.number(it.numerator()), Dutch.number(it.denominator()));
      case Value.State it -> say("says." + code(it.says()));
      case Value.Withheld it -> say("value.withheld");
    };
  }

  /** How the value follows, in one sentence or two. */
  String formula(Formula formula) {
    Optional<String> parts = formula.overParts().map(it -> say("parts." + code(it)));
    Optional<String> periods = formula.overPeriods().map(it -> say("periods." + code(it)));
    return Stream.of(Optional.of(say("how." + code(formula.how()))), parts, periods)
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  String who(Who who) {
    String organisation = who.organisation().orElseGet(() -> say("municipality"));
    String hand = say("hand." + code(who.hand()));
    return who.name()
        .map(name -> say("who.named", hand, name, organisation))
        .orElseGet(() -> say("who", hand, organisation));
  }

  String moment(Instant at) {
    ZonedDateTime here = at.atZone(BusinessClock.ZONE);
    return say(
        "moment",
        words.date(here.toLocalDate()),
        "%02d:%02d".formatted(here.getHour(), here.getMinute()));
  }

  String span(PassportLink.AcceptedValue link) {
    return report.about(link.span(), link.part()) + " " + link.year();
  }

  String origin(Optional<Origin> origin) {
    return origin.map(this::origin).orElseGet(() -> say("origin.unknown"));
  }

  private String origin(Origin origin) {
    String way = say("origin." + code(origin.kind()));
    String place = origin.place().isEmpty() ? way : say("origin.at", way, origin.place());
    return place + "\n" + who(origin.by());
  }

  String files(List<FileRef> files) {
    List<String> lines = new ArrayList<>();
    for (FileRef file : files) {
      lines.add(
          Stream.of(
                  say(file.receipt() ? "file.receipt" : "file.evidence"),
                  file.name(),
                  file.sha256().isEmpty() ? "" : say("file.sha256", file.sha256()))
              .filter(part -> !part.isEmpty())
              .collect(Collectors.joining(", ")));
    }
    return String.join("\n", lines);
  }

  String date(Optional<java.time.LocalDate> day) {
    return day.map(words::date).orElseGet(() -> say("noDay"));
  }

  /** {@code NOT_YET} as {@code notYet}: the form of message keys. */
  static String code(Enum<?> constant) {
    String[] parts = constant.name().toLowerCase(Locale.ROOT).split("_");
    StringBuilder all = new StringBuilder(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      all.append(ReportWords.capital(parts[i]));
    }
    return all.toString();
  }
}
