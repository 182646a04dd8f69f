package nl.rekenschap.dossier.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import nl.rekenschap.dossier.proof.Line.Act;
import org.jspecify.annotations.Nullable;

/** A small record that was never in a database: two cases, three days, three seals. */
final class PaperRecord {

  static final LocalDate FIRST = LocalDate.parse("2025-01-10");
  static final List<String> CASES = List.of("2025-jinc", "2025-leergeld");

  final Map<String, List<Act>> entries = new TreeMap<>();
  final List<Line> seals = new ArrayList<>();
  final List<Line.Reading> readings = new ArrayList<>();
  private final Map<String, Integer> sealed = new TreeMap<>();
  private Line.@Nullable Seal last;

  /** Four entries a case in three sealed days, and one a case that is not sealed yet. */
  static PaperRecord ofThreeDays() {
    PaperRecord record = new PaperRecord();
    for (int day = 0; day < 3; day++) {
      record.say(CASES.getFirst(), day);
      record.say(CASES.getFirst(), day);
      record.say(CASES.getLast(), day);
      record.read(day);
      record.seal(day);
    }
    record.say(CASES.getFirst(), 3);
    record.say(CASES.getLast(), 3);
    return record;
  }

  void say(String caseId, int day) {
    List<Act> all = entries.computeIfAbsent(caseId, id -> new ArrayList<>());
    int number = all.size() + 1;
    String at = at(day).plus(number, ChronoUnit.MINUTES).toString();
    add(
        all,
        new Act(
            number % 3 == 1 && day == 0 ? 1 : 2,
            caseId,
            number,
            at,
            "officer",
            "Omar Oefen",
            number == 2 ? "ann" : null,
            "amendment.event.decided",
            List.of(new Line.Detail("bedrag", "€ 65.000"), new Line.Detail("zin", "\"Zo\"\\\n")),
            number == 1 && day == 0
                ? List.of()
                : List.of(
                    new Line.Changed("award.field.amount", "€ 60.000", "€ 65.000"),
                    new Line.Changed("award.field.date", null, "1 mei 2025")),
            number == 1 && day == 0 ? null : "op verzoek van de aanvrager",
            number == 3 ? new Line.From("DOCUMENT", "7c1", "ab".repeat(32)) : null,
            number == 4,
            "",
            List.of()));
  }

  void read(int day) {
    Line.Reading bare =
        new Line.Reading(
            FIRST.plusDays(day).toString(),
            1,
            at(day).toString(),
            "officer",
            "Omar Oefen",
            CASES.getFirst(),
            "DOCUMENT",
            "7c1",
            "");
    readings.add(
        new Line.Reading(
            bare.day(),
            1,
            bare.at(),
            bare.person(),
            bare.personName(),
            bare.caseId(),
            bare.kind(),
            bare.item(),
            Canon.hash("", bare)));
  }

  void add(List<Act> all, Act act) {
    all.add(with(act, Canon.hash(all.isEmpty() ? "" : all.getLast().hash(), act)));
  }

  static Act with(Act a, String hash) {
    return new Act(
        a.format(),
        a.caseId(),
        a.number(),
        a.at(),
        a.person(),
        a.personName(),
        a.behalf(),
        a.what(),
        a.details(),
        a.changes(),
        a.why(),
        a.source(),
        a.internal(),
        hash,
        a.redacted());
  }

  private static Instant at(int day) {
    return Instant.parse(FIRST.plusDays(day) + "T09:00:00Z");
  }

  void seal(int day) {
    int number = last == null ? 1 : last.number() + 1;
    List<Line.End> ends = new ArrayList<>();
    entries.forEach(
        (id, all) -> {
          if (all.size() > sealed.getOrDefault(id, 0)) {
            ends.add(new Line.End(number, id, all.size(), all.getLast().hash()));
            sealed.put(id, all.size());
          }
        });
    String endsHash = "";
    for (Line.End end : ends) {
      endsHash = Canon.and(endsHash, end);
    }
    String on = FIRST.plusDays(day).toString();
    List<Line.Reading> read = readings.stream().filter(one -> one.day().equals(on)).toList();
    Line.Seal bare =
        new Line.Seal(
            number,
            on,
            Instant.parse(FIRST.plusDays(day + 1) + "T00:00:00Z").toString(),
            ends.size(),
            endsHash,
            read.size(),
            read.isEmpty() ? "" : read.getLast().hash(),
            last == null ? "" : last.head(),
            "");
    last = headed(bare, Canon.head(bare));
    seals.add(last);
    seals.addAll(ends);
  }

  static Line.Seal headed(Line.Seal s, String head) {
    return new Line.Seal(
        s.number(),
        s.day(),
        s.upTo(),
        s.ends(),
        s.endsHash(),
        s.readings(),
        s.readingsHash(),
        s.previous(),
        head);
  }

  String lastHead() {
    return last == null ? "" : Heads.text(last.day(), last.head());
  }

  /** As the product exports it: with right counts, and a right checksum. */
  String text() {
    List<Line> all = new ArrayList<>();
    all.add(new Line.Header(1, "Rekenschap", "Nijmegen", "2025-02-01T00:00:00Z", "Con", List.of()));
    all.addAll(seals);
    long count = 0;
    for (Map.Entry<String, List<Act>> one : entries.entrySet()) {
      Act end = one.getValue().getLast();
      all.add(new Line.CaseStart(one.getKey(), end.number(), end.hash()));
      all.addAll(one.getValue());
      count += one.getValue().size();
    }
    all.addAll(readings);
    StringBuilder text = new StringBuilder();
    all.forEach(line -> text.append(LineText.write(line)).append('\n'));
    int sealCount = (int) seals.stream().filter(Line.Seal.class::isInstance).count();
    return closed(text.toString(), sealCount, entries.size(), count, readings.size());
  }

  private static String closed(String body, int seals, int cases, long entries, long readings) {
    byte[] sum = Verify.sha256().digest(body.getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(sum);
    return body + LineText.write(new Line.Footer(seals, cases, entries, readings, hash)) + "\n";
  }

  /** The same export after somebody changed its lines and set checksum and counts right. */
  static String reworked(String export, UnaryOperator<List<String>> change) {
    List<String> lines = new ArrayList<>(export.lines().toList());
    lines.removeLast();
    List<String> after = change.apply(lines);
    int seals = count(after, "seal");
    return closed(
        String.join("\n", after) + "\n",
        seals,
        count(after, "case"),
        count(after, "entry"),
        count(after, "reading"));
  }

  private static int count(List<String> lines, String sort) {
    return (int) lines.stream().filter(l -> l.startsWith("{\"line\":\"" + sort + "\"")).count();
  }

  static Outcome outcome(String export, String... heads) {
    return outcome(export.getBytes(StandardCharsets.UTF_8), heads);
  }

  static Outcome outcome(byte[] export, String... heads) {
    Heads known = new Heads();
    List.of(heads).forEach(known::addAllOf);
    try {
      return Verify.outcome(new ByteArrayInputStream(export), known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
