package nl.rekenschap.council;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Acceptance;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.Handed;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.publication.DataSet;
import nl.rekenschap.publication.DataSet.Field;
import nl.rekenschap.publication.DataSet.Kind;
import nl.rekenschap.publication.DataSet.Value;

/** Passports as open data: a row for each link, in the order of the figures' names. */
final class PassportData {

  private final Sentences sentences;
  private final PassportWords words;

  private PassportData(Sentences sentences) {
    this.sentences = sentences;
    this.words = new PassportWords(sentences);
  }

  static DataSet of(Passports passports) {
    return of(passports, Sentences.dutch());
  }

  static DataSet of(Passports passports, Sentences sentences) {
    PassportData data = new PassportData(sentences);
    List<List<Value>> rows = new ArrayList<>();
    for (Passport passport : passports.all().values()) {
      if (passport.links().isEmpty()) {
        rows.add(data.row(passport, 0, new Told("none")));
      }
      for (int i = 0; i < passport.links().size(); i++) {
        rows.add(data.row(passport, i + 1, data.told(passport.links().get(i))));
      }
    }
    return new DataSet("herkomst", data.words.say("data.title"), data.fields(), rows);
  }

  private List<Field> fields() {
    return List.of(
        field("figure", Kind.TEXT),
        field("what", Kind.TEXT),
        field("value", Kind.TEXT),
        field("formula", Kind.TEXT),
        field("link", Kind.NUMBER),
        field("kind", Kind.TEXT),
        field("rests_on", Kind.TEXT),
        field("link_value", Kind.TEXT),
        field("link_number", Kind.NUMBER),
        field("of_figure", Kind.TEXT),
        field("period", Kind.TEXT),
        field("round", Kind.NUMBER),
        field("receipt", Kind.TEXT),
        field("day", Kind.DAY),
        field("origin", Kind.TEXT),
        field("by", Kind.TEXT),
        field("accepted_on", Kind.DAY),
        field("content_sha256", Kind.TEXT),
        field("file_sha256", Kind.TEXT));
  }

  private Field field(String name, Kind kind) {
    return new Field(name, kind, words.say("data." + name), "");
  }

  /** What one link says, column by column; what it does not say is absent. */
  private static final class Told {
    private final String kind;
    private String restsOn = "";
    private Optional<Passport.Value> value = Optional.empty();
    private String figure = "";
    private String period = "";
    private Optional<Integer> round = Optional.empty();
    private String receipt = "";
    private Optional<LocalDate> day = Optional.empty();
    private String origin = "";
    private String by = "";
    private Optional<LocalDate> accepted = Optional.empty();
    private String content = "";
    private String file = "";

    Told(String kind) {
      this.kind = kind;
    }
  }

  private Told told(PassportLink link) {
    return switch (link) {
      case AcceptedValue it -> accepted(it);
      case Posting it -> {
        Told told = new Told("posting");
        told.restsOn =
            it.restsOn().isEmpty()
                ? sentences.text("ledger.kind." + it.kind().name())
                : sentences.text("ledger.kind." + it.kind().name()) + ": " + it.restsOn();
        told.value = Optional.of(it.value());
        told.day = Optional.of(it.on());
        told.receipt = it.reference();
        told.by = words.who(it.by());
        yield told;
      }
      case PlanRow it -> {
        Told told = new Told("plan");
        told.restsOn = it.place();
        told.value = Optional.of(it.value());
        told.origin = it.file();
        told.file = it.fingerprint();
        yield told;
      }
      case Decision it -> {
        Told told = new Told("decision");
        told.restsOn = words.say("decision." + PassportWords.code(it.kind()), it.reference());
        told.value = Optional.of(it.value());
        told.day = it.on();
        told.by = String.join("; ", it.by().stream().map(words::who).toList());
        yield told;
      }
      case Typed it -> {
        Told told = new Told("typed");
        told.value = Optional.of(it.value());
        told.by = words.who(it.by());
        yield told;
      }
      case Computed it -> {
        Told told = new Told("figure");
        told.figure = it.figure();
        told.value = Optional.of(it.value());
        yield told;
      }
    };
  }

  private Told accepted(AcceptedValue it) {
    Handed handed = it.handed();
    Told told = new Told("accepted");
    told.restsOn = words.span(it);
    told.value = Optional.of(it.value());
    told.figure = it.figure();
    told.period = handed.period();
    told.round = Optional.of(handed.round());
    told.receipt = handed.receipt().orElse("");
    told.day = Optional.of(day(handed.at()));
    told.origin = words.origin(it.origin()).replace("\n", "; ");
    told.by = words.who(handed.by());
    told.accepted = handed.accepted().map(Acceptance::at).map(PassportData::day);
    told.content = handed.contentHash();
    told.file =
        String.join(
            " ", handed.files().stream().map(PassportLink.FileRef::sha256).toList()).strip();
    return told;
  }

  private static LocalDate day(Instant at) {
    return at.atZone(BusinessClock.ZONE).toLocalDate();
  }

  private List<Value> row(Passport passport, int link, Told told) {
    return List.of(
        text(passport.figure()),
        text(words.what(passport.what())),
        text(words.value(passport.value())),
        text(words.formula(passport.formula())),
        link == 0 ? new Value.Absent() : number(BigDecimal.valueOf(link)),
        text(told.kind),
        text(told.restsOn),
        text(told.value.map(words::value).orElse("")),
        told.value.flatMap(PassportData::numeric).map(PassportData::number).orElse(ABSENT),
        text(told.figure),
        text(told.period),
        told.round.map(BigDecimal::valueOf).map(PassportData::number).orElse(ABSENT),
        text(told.receipt),
        day(told.day),
        text(told.origin),
        text(told.by),
        day(told.accepted),
        text(told.content),
        text(told.file));
  }

  private static final Value ABSENT = new Value.Absent();

  private static Value text(String words) {
    return words.isEmpty() ? ABSENT : new Value.Words(words);
  }

  private static Value number(BigDecimal number) {
    return new Value.Number(number);
  }

  private static Value day(Optional<LocalDate> day) {
    return day.<Value>map(Value.Day::new).orElse(ABSENT);
  }

  private static Optional<BigDecimal> numeric(Passport.Value value) {
    return switch (value) {
      case Passport.Value.Numeric it -> Optional.of(it.number());
      case Passport.Value.AtLeast it -> Optional.of(it.number());
      case Passport.Value.Amount it -> Optional.of(it.money().amount());
      case Passport.Value.Percent it -> Optional.of(BigDecimal.valueOf(it.percent()));
      case Passport.Value.Ratio it -> Optional.empty();
      case Passport.Value.State it -> Optional.empty();
      case Passport.Value.Withheld it -> Optional.empty();
    };
  }
}
