package nl.rekenschap.dossier.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.dossier.proof.Line.Act;
import nl.rekenschap.dossier.proof.Line.CaseStart;
import nl.rekenschap.dossier.proof.Line.Changed;
import nl.rekenschap.dossier.proof.Line.Detail;
import nl.rekenschap.dossier.proof.Line.End;
import nl.rekenschap.dossier.proof.Line.Footer;
import nl.rekenschap.dossier.proof.Line.From;
import nl.rekenschap.dossier.proof.Line.Gone;
import nl.rekenschap.dossier.proof.Line.Header;
import nl.rekenschap.dossier.proof.Line.Reading;
import nl.rekenschap.dossier.proof.Line.Redacted;
import nl.rekenschap.dossier.proof.Line.Seal;
import org.jspecify.annotations.Nullable;

/**
 * A line as it stands in the file: one JSON object, its fields in a fixed order. It stays in one
 * file though it is long, so that each line is read beside how it is written.
 */
public final class LineText {

  private LineText() {}

  /** Without the end of the line. */
  public static String write(Line line) {
    return Json.write(
        switch (line) {
          case Header h ->
              fields(
                  "line",
                  "header",
                  "format",
                  h.format(),
                  "product",
                  h.product(),
                  "municipality",
                  h.municipality(),
                  "madeAt",
                  h.madeAt(),
                  "by",
                  h.by(),
                  "cases",
                  h.cases());
          case Seal s ->
              fields(
                  "line",
                  "seal",
                  "number",
                  s.number(),
                  "day",
                  s.day(),
                  "upTo",
                  s.upTo(),
                  "ends",
                  s.ends(),
                  "endsHash",
                  s.endsHash(),
                  "readings",
                  s.readings(),
                  "readingsHash",
                  s.readingsHash(),
                  "previous",
                  s.previous(),
                  "head",
                  s.head());
          case End e ->
              fields(
                  "line",
                  "end",
                  "seal",
                  e.seal(),
                  "case",
                  e.caseId(),
                  "number",
                  e.number(),
                  "hash",
                  e.hash());
          case CaseStart c ->
              fields("line", "case", "case", c.caseId(), "entries", c.entries(), "hash", c.hash());
          case Gone g ->
              fields(
                  "line",
                  "destroyed",
                  "case",
                  g.caseId(),
                  "entries",
                  g.entries(),
                  "hash",
                  g.hash(),
                  "on",
                  g.on(),
                  "list",
                  g.list());
          case Act a -> act(a);
          case Reading r ->
              fields(
                  "line",
                  "reading",
                  "day",
                  r.day(),
                  "number",
                  r.number(),
                  "at",
                  r.at(),
                  "person",
                  r.person(),
                  "personName",
                  r.personName(),
                  "case",
                  r.caseId(),
                  "kind",
                  r.kind(),
                  "item",
                  r.item(),
                  "hash",
                  r.hash());
          case Footer f ->
              fields(
                  "line",
                  "footer",
                  "seals",
                  f.seals(),
                  "cases",
                  f.cases(),
                  "entries",
                  f.entries(),
                  "readings",
                  f.readings(),
                  "sha256",
                  f.sha256());
        });
  }

  /** An entry in which nothing was made unreadable says nothing about that. */
  private static Map<String, @Nullable Object> act(Act a) {
    Map<String, @Nullable Object> fields = said(a);
    if (!a.redacted().isEmpty()) {
      fields.put(
          "redacted",
          a.redacted().stream()
              .map(one -> fields("part", one.part(), "digest", one.digest()))
              .toList());
    }
    return fields;
  }

  private static Map<String, @Nullable Object> said(Act a) {
    return fields(
        "line",
        "entry",
        "format",
        a.format(),
        "case",
        a.caseId(),
        "number",
        a.number(),
        "at",
        a.at(),
        "person",
        a.person(),
        "personName",
        a.personName(),
        "behalf",
        a.behalf(),
        "what",
        a.what(),
        "details",
        a.details().stream().map(d -> fields("name", d.name(), "value", d.value())).toList(),
        "changes",
        a.changes().stream()
            .map(c -> fields("field", c.field(), "before", c.before(), "after", c.after()))
            .toList(),
        "why",
        a.why(),
        "source",
        a.source() == null ? null : source(a.source()),
        "internal",
        a.internal(),
        "hash",
        a.hash());
  }

  private static Map<String, @Nullable Object> source(From from) {
    return fields("kind", from.kind(), "id", from.id(), "sha256", from.sha256());
  }

  private static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return fields;
  }

  /**
   * @throws IllegalArgumentException when that is not how {@link #write} would have written it
   */
  public static Line read(String text) {
    Got got = new Got(Json.read(text));
    Line line =
        switch (got.text("line")) {
          case "header" ->
              new Header(
                  got.number("format"),
                  got.text("product"),
                  got.text("municipality"),
                  got.text("madeAt"),
                  got.text("by"),
                  got.texts("cases"));
          case "seal" -> seal(got);
          case "end" ->
              new End(got.number("seal"), got.text("case"), got.number("number"), got.text("hash"));
          case "case" -> new CaseStart(got.text("case"), got.number("entries"), got.text("hash"));
          case "destroyed" ->
              new Gone(
                  got.text("case"),
                  got.number("entries"),
                  got.text("hash"),
                  got.text("on"),
                  got.count("list"));
          case "entry" -> act(got);
          case "reading" ->
              new Reading(
                  got.text("day"),
                  got.number("number"),
                  got.text("at"),
                  got.maybe("person"),
                  got.maybe("personName"),
                  got.maybe("case"),
                  got.text("kind"),
                  got.text("item"),
                  got.text("hash"));
          case "footer" ->
              new Footer(
                  got.number("seals"),
                  got.number("cases"),
                  got.count("entries"),
                  got.count("readings"),
                  got.text("sha256"));
          default -> throw new IllegalArgumentException("no such line");
        };
    if (!write(line).equals(text)) {
      throw new IllegalArgumentException("more, less or in another order than the record has");
    }
    return line;
  }

  private static Seal seal(Got got) {
    return new Seal(
        got.number("number"),
        got.text("day"),
        got.text("upTo"),
        got.number("ends"),
        got.text("endsHash"),
        got.number("readings"),
        got.text("readingsHash"),
        got.text("previous"),
        got.text("head"));
  }

  private static Act act(Got got) {
    return new Act(
        got.number("format"),
        got.text("case"),
        got.number("number"),
        got.text("at"),
        got.maybe("person"),
        got.maybe("personName"),
        got.maybe("behalf"),
        got.text("what"),
        got.objects("details").stream()
            .map(one -> new Detail(one.text("name"), one.text("value")))
            .toList(),
        got.objects("changes").stream()
            .map(one -> new Changed(one.text("field"), one.maybe("before"), one.maybe("after")))
            .toList(),
        got.maybe("why"),
        got.object("source")
            .map(one -> new From(one.text("kind"), one.text("id"), one.maybe("sha256")))
            .orElse(null),
        got.truth("internal"),
        got.text("hash"),
        !got.has("redacted")
            ? List.of()
            : got.objects("redacted").stream()
                .map(one -> new Redacted(one.text("part"), one.text("digest")))
                .toList());
  }

  /** Fields of an object; a field that is absent or of another sort makes the line unfit. */
  private record Got(Map<?, ?> fields) {

    boolean has(String name) {
      return fields.containsKey(name);
    }

    String text(String name) {
      return as(String.class, fields.get(name));
    }

    @Nullable String maybe(String name) {
      Object value = fields.get(name);
      return value == null ? null : as(String.class, value);
    }

    long count(String name) {
      return as(Long.class, fields.get(name));
    }

    int number(String name) {
      long count = count(name);
      if (count != (int) count) {
        throw new IllegalArgumentException("too large");
      }
      return (int) count;
    }

    boolean truth(String name) {
      return as(Boolean.class, fields.get(name));
    }

    List<String> texts(String name) {
      List<?> all = as(List.class, fields.get(name));
      return all.stream().map(one -> as(String.class, one)).toList();
    }

    List<Got> objects(String name) {
      List<?> all = as(List.class, fields.get(name));
      return all.stream().map(one -> new Got(as(Map.class, one))).toList();
    }

    Optional<Got> object(String name) {
      Object value = fields.get(name);
      return value == null ? Optional.empty() : Optional.of(new Got(as(Map.class, value)));
    }

    private static <T> T as(Class<T> sort, @Nullable Object value) {
      if (!sort.isInstance(value)) {
        throw new IllegalArgumentException("a field of another sort");
      }
      return sort.cast(value);
    }
  }
}
