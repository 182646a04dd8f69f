package nl.rekenschap.council.ui;

import java.util.Optional;
import nl.rekenschap.council.CouncilReport;
import nl.rekenschap.council.NarrativePart;
import nl.rekenschap.shell.Texts;

/** How a part of the report is called on the screens. */
final class PartName {

  private PartName() {}

  static String of(NarrativePart part, CouncilReport report) {
    String key = "council.NarrativePart." + part.kind().name();
    return part.of()
        .map(code -> Texts.text(key, name(code, report).orElse(code)))
        .orElseGet(() -> Texts.text(key));
  }

  private static Optional<String> name(String code, CouncilReport report) {
    for (CouncilReport.Chapter chapter : report.chapters()) {
      if (chapter.code().equals(code)) {
        return Optional.of(chapter.name());
      }
      for (CouncilReport.Item item : chapter.items()) {
        if (item.code().equals(code)) {
          return Optional.of(item.name());
        }
      }
    }
    return Optional.empty();
  }
}
