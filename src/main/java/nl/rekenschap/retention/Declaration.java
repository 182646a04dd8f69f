package nl.rekenschap.retention;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.BusinessClock;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.letter.Body;
import nl.rekenschap.letter.Body.Column;
import nl.rekenschap.letter.Paper;
import org.springframework.stereotype.Component;

/**
 * The declaration of destruction (verklaring van vernietiging, Archiefbesluit 1995, art. 8): what
 * went, on what ground, and who agreed. It is kept for good, so it names no person but those.
 */
@Component
class Declaration {

  private static final String KEY = "retention.Declaration.";

  private final Paper paper;

  Declaration(Paper paper) {
    this.paper = paper;
  }

  byte[] of(DestructionList list, List<ListLine> lines, List<Tombstone> gone, Instant at) {
    String title = text("title", list.number(), Integer.toString(list.year()));
    Body body = new Body().heading(1, title);
    body.paragraph(text("ground"));
    body.facts(facts(list, gone, at));
    body.heading(2, text("gone"));
    if (gone.isEmpty()) {
      body.paragraph(text("nothingGone"));
    } else {
      body.table(
          text("gone"),
          columns("case", "name", "result", "ended", "term", "rows"),
          cases(lines, gone));
      body.heading(2, text("proof"));
      body.paragraph(text("proofIntro"));
      body.table(
          text("proof"),
          columns("case", "entries", "lastHash", "documents", "documentsHash"),
          proof(gone));
    }
    List<List<String>> stayed = stayed(lines);
    if (!stayed.isEmpty()) {
      body.heading(2, text("stayed"));
      body.table(text("stayed"), columns("case", "name", "why"), stayed);
    }
    return paper.draw(title, body, Set.of());
  }

  private static List<List<String>> facts(DestructionList list, List<Tombstone> gone, Instant at) {
    List<List<String>> facts = new ArrayList<>();
    facts.add(List.of(text("made"), list.madeBy() + ", " + day(list.madeAt())));
    list.approvals()
        .forEach(
            a ->
                facts.add(
                    List.of(
                        text("approved"),
                        a.by()
                            + " ("
                            + Dutch.text("access.role." + a.role())
                            + "), "
                            + day(a.at()))));
    facts.add(List.of(text("carriedOut"), day(at)));
    facts.add(List.of(text("number"), Integer.toString(gone.size())));
    facts.add(List.of(text("hash"), list.sha256()));
    return facts;
  }

  private static List<List<String>> cases(List<ListLine> lines, List<Tombstone> gone) {
    Map<CaseId, Tombstone> byCase =
        gone.stream().collect(Collectors.toMap(Tombstone::caseId, stone -> stone));
    return lines.stream()
        .filter(line -> byCase.containsKey(line.caseId()))
        .map(
            line ->
                List.of(
                    line.caseId().value(),
                    line.name() + " " + line.year(),
                    Dutch.text("retention.result." + line.result()),
                    Dutch.date(line.endedOn()),
                    text("years", line.years(), line.source()),
                    Long.toString(rows(byCase, line.caseId()))))
        .toList();
  }

  private static long rows(Map<CaseId, Tombstone> byCase, CaseId caseId) {
    Tombstone stone = byCase.get(caseId);
    return stone == null ? 0 : stone.allRows();
  }

  private static List<List<String>> proof(List<Tombstone> gone) {
    return gone.stream()
        .map(
            stone ->
                List.of(
                    stone.caseId().value(),
                    Integer.toString(stone.lastNumber()),
                    broken(stone.lastHash()),
                    Integer.toString(stone.documents()),
                    broken(stone.documentsHash())))
        .toList();
  }

  private static List<List<String>> stayed(List<ListLine> lines) {
    return lines.stream()
        .filter(line -> line.state() != ListLine.State.DESTROYED)
        .map(
            line ->
                List.of(
                    line.caseId().value(),
                    line.name() + " " + line.year(),
                    line.excepted()
                        .map(ListLine.Excepted::because)
                        .or(() -> line.leftWhy().map(Dutch::text))
                        .orElse("")))
        .toList();
  }

  /** A hash in groups, which fit in a column. */
  private static String broken(String hash) {
    return hash.replaceAll("(.{16})(?=.)", "$1 ");
  }

  private static String day(Instant at) {
    return Dutch.date(at.atZone(BusinessClock.ZONE).toLocalDate());
  }

  private static List<Column> columns(String... names) {
    return java.util.Arrays.stream(names).map(name -> Column.of(text(name))).toList();
  }

  private static String text(String what, Object... arguments) {
    return Dutch.text(KEY + what, arguments);
  }
}
