package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.rekenschap.council.Passport.Change;
import nl.rekenschap.council.PassportLink.Acceptance;
import nl.rekenschap.council.PassportLink.AcceptedValue;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.council.PassportLink.Decision;
import nl.rekenschap.council.PassportLink.Handed;
import nl.rekenschap.council.PassportLink.PlanRow;
import nl.rekenschap.council.PassportLink.Posting;
import nl.rekenschap.council.PassportLink.Typed;
import nl.rekenschap.council.Passports.Broken;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;
import nl.rekenschap.publication.Text;

/** Lays out one passport; screen and public page draw the same blocks. */
public final class PassportPaper {

  private final Passports all;
  private final Sentences sentences;
  private final PassportWords words;

  private PassportPaper(Passports all, Sentences sentences) {
    this.all = all;
    this.sentences = sentences;
    this.words = new PassportWords(sentences);
  }

  /** What the figure is, in one line. */
  public static String title(Passport passport, Sentences sentences) {
    return new PassportWords(sentences).what(passport.what());
  }

  /** The value as the report shows it. */
  public static String value(Passport passport, Sentences sentences) {
    return new PassportWords(sentences).value(passport.value());
  }

  /**
   * All of it below its title.
   *
   * @param all of the same report, for the names of the figures that it rests on
   */
  public static List<Block> blocks(Passport passport, Passports all, Sentences sentences) {
    return new PassportPaper(all, sentences).blocks(passport);
  }

  private List<Block> blocks(Passport passport) {
    List<Block> blocks = new ArrayList<>();
    for (Broken broken : all.brokenOf(passport.figure())) {
      blocks.add(new Sentence(words.say("brokenIs", broken.sentence(sentences))));
    }
    blocks.add(
        new Terms(
            List.of(
                new Term(words.say("value"), words.value(passport.value())),
                new Term(words.say("formula"), words.formula(passport.formula())))));
    grid(blocks, passport, Computed.class, "computed", this::computed);
    grid(blocks, passport, AcceptedValue.class, "accepted", this::accepted);
    grid(blocks, passport, PlanRow.class, "plan", this::plan);
    grid(blocks, passport, Decision.class, "decision", this::decision);
    grid(blocks, passport, Posting.class, "posting", this::posting);
    grid(blocks, passport, PassportLink.Elsewhere.class, "elsewhere", this::elsewhere);
    grid(blocks, passport, Typed.class, "typed", this::typed);
    rounds(blocks, passport);
    blocks.add(new Heading(3, words.say("later")));
    if (passport.laterChanges().isEmpty()) {
      blocks.add(new Sentence(words.say("later.none")));
    } else {
      blocks.add(
          new Grid(
              words.say("later.caption"),
              columns("later", 4),
              passport.laterChanges().stream().map(this::change).toList()));
    }
    return blocks;
  }

  private interface Drawn<T> {
    Row row(T link);
  }

  private <T extends PassportLink> void grid(
      List<Block> blocks, Passport passport, Class<T> sort, String key, Drawn<T> drawn) {
    List<Row> rows =
        passport.links().stream().filter(sort::isInstance).map(sort::cast).map(drawn::row).toList();
    if (!rows.isEmpty()) {
      blocks.add(
          new Grid(
              words.say(key + ".caption"), columns(key, rows.getFirst().cells().size()), rows));
    }
  }

  private List<Column> columns(String key, int count) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      columns.add(new Column(words.say(key + ".column" + i), false));
    }
    return columns;
  }

  private Row computed(Computed link) {
    String what = all.find(link.figure()).map(it -> words.what(it.what())).orElse(link.figure());
    return row(what, Text.figure(words.value(link.value()), link.figure()));
  }

  private Row accepted(AcceptedValue link) {
    Handed handed = link.handed();
    return row(
        words.span(link),
        Text.of(words.value(link.value())),
        Text.of(words.origin(link.origin())),
        Text.of(
            words.say(
                "round", Integer.toString(handed.round()), Integer.toString(link.version()))));
  }

  /** How the rounds came in and were accepted, each once. */
  private void rounds(List<Block> blocks, Passport passport) {
    List<Handed> rounds =
        passport.links().stream()
            .filter(AcceptedValue.class::isInstance)
            .map(link -> ((AcceptedValue) link).handed())
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toMap(
                        Handed::period,
                        handed -> handed,
                        PassportPaper::together,
                        java.util.LinkedHashMap::new),
                    found -> List.copyOf(found.values())));
    if (rounds.isEmpty()) {
      return;
    }
    blocks.add(new Heading(3, words.say("rounds")));
    for (Handed handed : rounds) {
      blocks.add(new Terms(terms(handed)));
    }
  }

  /** Values of one round can have different files. */
  private static Handed together(Handed one, Handed other) {
    return one.files().size() >= other.files().size() ? one : other;
  }

  private List<Term> terms(Handed handed) {
    List<Term> terms = new ArrayList<>();
    terms.add(
        term(
            "handed.period",
            words.say("handed.round", handed.period(), Integer.toString(handed.round()))));
    terms.add(term("handed.receipt", handed.receipt().orElseGet(() -> words.say("noReceipt"))));
    terms.add(term("handed.at", words.moment(handed.at()) + "\n" + words.who(handed.by())));
    terms.add(term("handed.accepted", acceptance(handed.accepted())));
    handed.confirmed().ifPresent(it -> terms.add(term("handed.confirmed", acceptance(it))));
    if (!handed.files().isEmpty()) {
      terms.add(term("handed.files", words.files(handed.files())));
    }
    if (!handed.contentHash().isEmpty()) {
      terms.add(term("handed.hash", handed.contentHash()));
    }
    return terms;
  }

  private Term term(String key, String what) {
    return new Term(words.say(key), what);
  }

  private String acceptance(Optional<Acceptance> acceptance) {
    return acceptance.map(this::acceptance).orElseGet(() -> words.say("notAccepted"));
  }

  private String acceptance(Acceptance acceptance) {
    return words.moment(acceptance.at()) + "\n" + words.who(acceptance.by());
  }

  private Row plan(PlanRow link) {
    return row(
        link.place().isEmpty() ? words.say("plan.file") : words.say("plan.place", link.place()),
        Text.of(words.value(link.value())),
        Text.of(link.file()),
        Text.of(link.fingerprint()));
  }

  private Row decision(Decision link) {
    return row(
        words.say("decision." + PassportWords.code(link.kind()), link.reference()),
        Text.of(words.value(link.value())),
        Text.of(words.date(link.on())),
        Text.of(link.by().stream().map(words::who).collect(Collectors.joining("\n"))));
  }

  private Row posting(Posting link) {
    return row(
        sentences.text("ledger.kind." + link.kind().name()),
        Text.of(words.value(link.value())),
        Text.of(words.date(Optional.of(link.on()))),
        Text.of(
            link.restsOn().isEmpty()
                ? words.say("posting.number", Long.toString(link.number()))
                : words.say("posting.restsOn", Long.toString(link.number()), link.restsOn())),
        Text.of(words.who(link.by())));
  }

  private Row elsewhere(PassportLink.Elsewhere link) {
    return row(link.source(), Text.of(words.value(link.value())), Text.of(link.period()));
  }

  private Row typed(Typed link) {
    return row(
        words.who(link.by()),
        Text.of(words.value(link.value())),
        Text.of(words.say(link.confirmed() ? "typed.confirmed" : "typed.notConfirmed")));
  }

  private Row change(Change change) {
    return row(
        words.moment(change.at()),
        Text.of(
            words.say("event." + PassportWords.code(change.event()))
                + change
                    .round()
                    .map(round -> words.say("event.round", Integer.toString(round)))
                    .orElse("")),
        Text.of(change.period() + (change.reason().isEmpty() ? "" : "\n" + change.reason())),
        Text.of(words.who(change.by())));
  }

  private static Row row(String first, Text... others) {
    List<Text> cells = new ArrayList<>();
    cells.add(Text.of(first));
    cells.addAll(List.of(others));
    return new Row(cells, false);
  }
}
