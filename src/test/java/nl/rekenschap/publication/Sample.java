package nl.rekenschap.publication;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.rekenschap.kernel.Sha256;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Paper;
import nl.rekenschap.publication.DataSet.Field;
import nl.rekenschap.publication.DataSet.Kind;
import nl.rekenschap.publication.DataSet.Value;
import nl.rekenschap.publication.Document.Block;
import nl.rekenschap.publication.Document.Chapter;
import nl.rekenschap.publication.Document.Chart;
import nl.rekenschap.publication.Document.Column;
import nl.rekenschap.publication.Document.Grid;
import nl.rekenschap.publication.Document.Heading;
import nl.rekenschap.publication.Document.Row;
import nl.rekenschap.publication.Document.Said;
import nl.rekenschap.publication.Document.Sentence;
import nl.rekenschap.publication.Document.Series;
import nl.rekenschap.publication.Document.Term;
import nl.rekenschap.publication.Document.Terms;

/** A report with one of everything, and with words of people who mean harm. */
public final class Sample {

  static final String HOSTILE =
      "=HYPERLINK(\"https://kwaad.nl\";\"klik\") <script>alert('x')</script> & 日本 \ud83d\ude00";

  private static final String STORY =
      "De leerlingen liepen een dag mee bij een bedrijf in de buurt. Zij zagen er beroepen die zij"
          + " niet kenden, en stelden vragen die zij van tevoren hadden bedacht. ";

  static final Imprint IMPRINT =
      new Imprint(
          "Raadsrapportage 2025",
          "nl",
          Instant.parse("2026-04-30T22:30:00Z"),
          "CC0-1.0",
          "Gemeente Nijmegen",
          Optional.of("https://voorbeeld.nl/open/council/2025"),
          "2025, uitgave 1");

  private Sample() {}

  /** Writes of each file its name and hash, so that another JVM can be compared with this one. */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), hashes());
  }

  static List<String> hashes() {
    return Outputs.of(document(40), data(), IMPRINT).stream()
        .map(file -> file.name() + " " + file.mediaType() + " " + Sha256.of(file.content()))
        .toList();
  }

  static OutputFile file(List<OutputFile> files, String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst().orElseThrow();
  }

  /** With tables of so many rows. */
  static Document document(int rows) {
    return new Document(
        "Raadsrapportage 2025",
        true,
        List.of(
            new Chapter("samenvatting", "Samenvatting", summary()),
            new Chapter("doelrealisatie", "Doelrealisatie", goals(rows)),
            new Chapter("context", "Context", context()),
            new Chapter("interventie-jinc", "JINC", intervention("JINC")),
            new Chapter("interventie-itt", "Integrale teams", intervention("Teams"))));
  }

  private static List<Block> summary() {
    return List.of(
        new Said("Zij leerde lassen – één dag,\nop “school” & thuis.\n\n" + HOSTILE),
        new Terms(
            List.of(
                new Term("Programma", "Kansengelijkheid"),
                new Term("Begroting", Text.figure("€ 1.115.000", "total~plan")))),
        new Sentence(
            Text.of("Er deden ")
                .plus(Text.figure("1.140", "goal~jinc~ontmoetingen~2025"))
                .plus(" leerlingen mee.")));
  }

  private static List<Block> goals(int rows) {
    List<Row> lines = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      lines.add(
          Row.of(
              Text.of("Doel " + i),
              Text.figure(Integer.toString(i * 37), "goal~doel-" + i + "~2025"),
              Text.of(i == 1 ? HOSTILE : "Later begonnen.\nOp twee scholen.")));
    }
    lines.add(new Row(List.of(Text.of("Totaal"), Text.figure("€ 12", "line~a"), Text.EMPTY), true));
    return List.of(
        new Heading(3, "Lijn 1"),
        new Heading(4, "JINC"),
        new Grid(
            "Doelen",
            List.of(
                new Column("Indicator", false),
                new Column("Gerealiseerd", true),
                new Column("Toelichting", false)),
            lines));
  }

  private static List<Block> context() {
    return List.of(new Sentence("Hieruit volgt niet dat het een door het ander komt."), series());
  }

  /** A chart with no table of its own, a break and a year of which nothing is known. */
  static Chart series() {
    return new Chart(
        "Onderadvisering <in> procenten",
        "procent van de leerlingen",
        List.of("2021", "2022", "2023", "2024", "2025"),
        List.of(
            new Series("Nijmegen", values("8", "7.5", null, "6.25", "0")),
            new Series("Nederland & overzee", values("9", "9", "9", "7", "7"))),
        OptionalInt.of(3));
  }

  private static List<Optional<BigDecimal>> values(String... values) {
    return Arrays.stream(values)
        .map(Optional::ofNullable)
        .map(v -> v.map(BigDecimal::new))
        .toList();
  }

  private static List<Block> intervention(String name) {
    Chart chart =
        new Chart(
            "Verloop van " + name,
            "",
            List.of("2024", "2025"),
            List.of(new Series("Gerealiseerd", values("685", "1140"))),
            OptionalInt.empty());
    return List.of(
        chart,
        new Grid(
            "Verloop van " + name + " in cijfers",
            List.of(new Column("Jaar", false), new Column("Gerealiseerd", true)),
            List.of(
                Row.of(Text.of("2024"), Text.figure("685", "goal~" + name + "~2024")),
                Row.of(Text.of("2025"), Text.figure("1.140", "goal~" + name + "~2025")))));
  }

  static List<DataSet> data() {
    List<Field> fields =
        List.of(
            new Field("interventie", Kind.TEXT, "Naam van de interventie", ""),
            new Field("gerealiseerd", Kind.NUMBER, "Gerealiseerd in het jaar", "leerlingen"),
            new Field("bedrag", Kind.MONEY, "Verleend", "EUR"),
            new Field("dag", Kind.DAY, "Dag van het besluit", ""));
    List<List<Value>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words("JINC"),
            number("1140"),
            number("65000.00"),
            new Value.Day(LocalDate.of(2025, 1, 31))));
    rows.add(List.of(words("Minder"), number("-5"), number("-12.50"), new Value.Absent()));
    for (String harm : harmful()) {
      rows.add(List.of(words(harm), new Value.Absent(), number("0.10"), new Value.Absent()));
    }
    rows.add(
        List.of(
            words("a;b, \"c\"\nd  e"),
            words("minder dan 5"),
            new Value.Absent(),
            new Value.Absent()));
    return List.of(
        new DataSet("doelrealisatie", "Doelrealisatie", fields, rows),
        new DataSet("leeg", "Niets", fields.subList(0, 1), List.of()));
  }

  static List<String> harmful() {
    return List.of(
        "=1+1",
        "+31 24 123",
        "-2+3",
        "@SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        " \"=1+1",
        "goed;=1+1",
        "goed;\"=1+1",
        "goed\n=1+1",
        "\u0000=1+1\u0007",
        HOSTILE,
        "=cmd|' /C calc'!A0");
  }

  private static Value words(String words) {
    return new Value.Words(words);
  }

  private static Value number(String number) {
    return new Value.Number(new BigDecimal(number));
  }

  /** As it goes to paper. */
  public static Body body(Document document) {
    return PdfPages.body(document, IMPRINT);
  }

  /** What the paper says about itself. */
  public static Paper.Edition edition(Document document) {
    return PdfPages.edition(document, IMPRINT);
  }

  /** A long report whose chapters are like those of an intervention: a story, facts, a table. */
  public static Document longOne(int chapters, int rows) {
    return new Document(
        "Lang",
        false,
        IntStream.rangeClosed(1, chapters)
            .mapToObj(i -> new Chapter("hoofdstuk-" + i, "Hoofdstuk " + i, told(rows)))
            .toList());
  }

  private static List<Block> told(int rows) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Said(STORY.repeat(6)));
    blocks.add(
        new Terms(
            List.of(
                new Term("Uitvoerder", "Stichting Voorbeeld"),
                new Term("Begroting", Text.figure("€ 65.000", "money~a")))));
    blocks.addAll(goals(rows));
    blocks.add(new Said(STORY.repeat(6)));
    return blocks;
  }
}
