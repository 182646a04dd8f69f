package nl.rekenschap.council;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Makes the papers of the edition on its input, and says their hashes: on another machine. */
final class RemakingMain {

  private RemakingMain() {}

  static String hashes(String exact) {
    ReportJson.Publication publication = ReportJson.readPublication(exact);
    ReportJson.Publication shown =
        EditionPapers.publishable(publication, List.of(), Optional.empty(), figure -> "");
    StringBuilder lines = new StringBuilder();
    for (Editions.Output output : EditionPapers.outputs(shown)) {
      lines.append(output.name()).append(' ').append(output.sha256()).append('\n');
    }
    return lines.toString();
  }

  public static void main(String[] arguments) throws IOException {
    System.out.print(hashes(new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
  }
}
