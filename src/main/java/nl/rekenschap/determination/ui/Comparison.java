package nl.rekenschap.determination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rekenschap.award.TargetWords;
import nl.rekenschap.determination.Accountability;
import nl.rekenschap.determination.Compared;
import nl.rekenschap.determination.YearEndFile;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.LongText;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** Aims beside results, with room for why less was reached (Awb 4:80). */
final class Comparison extends Div {

  private static final String KEY = "determination.Comparison.";

  private final Map<String, TextArea> notes = new LinkedHashMap<>();

  /**
   * @param typed what was said before, by indicator
   */
  Comparison(YearEndFile file, Map<String, String> typed) {
    if (file.comparison().isEmpty()) {
      add(Panels.hint("determination.Panels.noIndicators"));
      return;
    }
    add(Panels.hint(KEY + "hint"), table(file, Map.of()));
    List<Compared> asked =
        file.comparison().stream().filter(compared -> compared.goal().isPresent()).toList();
    for (Compared compared : asked) {
      TextArea note = LongText.of(Texts.text(KEY + "note", compared.wording()));
      note.setId("note-" + compared.indicator());
      note.setMaxLength(2000);
      note.setRequiredIndicatorVisible(compared.isMissed());
      note.setHelperText(Texts.text(KEY + (compared.isMissed() ? "required" : "notRequired")));
      note.setValue(typed.getOrDefault(compared.indicator(), ""));
      notes.put(compared.indicator(), note);
      add(note);
    }
  }

  /** The fields by the names under which the room refuses them. */
  Map<String, TextArea> fields() {
    Map<String, TextArea> fields = new LinkedHashMap<>();
    notes.forEach((indicator, note) -> fields.put("note." + indicator, note));
    return fields;
  }

  /** What was said, by indicator. */
  Map<String, String> typed() {
    Map<String, String> typed = new LinkedHashMap<>();
    notes.forEach(
        (indicator, note) -> {
          if (!note.getValue().isEmpty()) {
            typed.put(indicator, note.getValue());
          }
        });
    return typed;
  }

  /** The same to read: for who judges. */
  static Component read(YearEndFile file) {
    if (file.comparison().isEmpty()) {
      return Panels.hint("determination.Panels.noIndicators");
    }
    Map<String, String> said = new LinkedHashMap<>();
    file.accountability().map(Accountability::notes).orElse(List.of()).stream()
        .forEach(note -> said.put(note.indicator(), note.explanation()));
    return table(file, said);
  }

  private static Table table(YearEndFile file, Map<String, String> said) {
    List<String> headings =
        new ArrayList<>(
            List.of(
                Texts.text(KEY + "indicator"),
                "#" + Texts.text(KEY + "agreed"),
                "#" + Texts.text(KEY + "reached"),
                "#" + Texts.text(KEY + "difference")));
    if (!said.isEmpty()) {
      headings.add(Texts.text(KEY + "explanation"));
    }
    Table table = new Table(Texts.text(KEY + "title"), headings.toArray(String[]::new));
    for (Compared compared : file.comparison()) {
      List<Object> cells =
          new ArrayList<>(
              List.of(compared.wording(), goal(compared), total(compared), difference(compared)));
      if (!said.isEmpty()) {
        cells.add(Panels.narrative(said.getOrDefault(compared.indicator(), "")));
      }
      table.row(cells.toArray());
    }
    return table;
  }

  private static String goal(Compared compared) {
    TargetWords words = TargetWords.of(compared.target());
    return Texts.text(words.key(), words.arguments().toArray());
  }

  private static String total(Compared compared) {
    return compared
        .total()
        .map(
            sum ->
                Texts.text(
                    compared.complete()
                        ? "determination.Compared.total"
                        : "determination.Compared.incomplete",
                    Formats.number(sum)))
        .orElseGet(() -> Texts.text("determination.Compared.unknown"));
  }

  private static String difference(Compared compared) {
    return compared
        .difference()
        .map(off -> Texts.text("determination.Compared.difference", Formats.number(off)))
        .orElse("–");
  }
}
