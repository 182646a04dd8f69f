package nl.rekenschap.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the files of an edition are called for people; a list of raw names says little. */
public final class Downloads {

  private static final String NAME = "publication.file.";

  /** Files that have a name of their own in words. */
  private static final Map<String, String> KEYS =
      Map.of(
          PdfPages.NAME,
          "report",
          TextDocument.NAME,
          "report",
          "gegevens.xlsx",
          "all",
          "gegevens.ods",
          "all",
          "gegevens.json",
          "all",
          "datapackage.json",
          "package",
          OpenData.DICTIONARY,
          "dictionary");

  private static final Map<String, String> FORMATS =
      Map.of("docx", "Word", "xlsx", "Excel", "ods", "OpenDocument");

  private Downloads() {}

  /** Whether a file is for keeping: pages that are read in place, and their style, are not. */
  public static boolean isFile(String name, String mediaType) {
    boolean inPlace = mediaType.startsWith("text/html") || mediaType.startsWith("text/css");
    return !inPlace || name.equals(OpenData.DICTIONARY);
  }

  /** Key of the link to a file that a reader finds on top of the report, if it is such a file. */
  public static Optional<String> onTop(String name) {
    return switch (name) {
      case PdfPages.NAME -> Optional.of("publication.top.pdf");
      case TextDocument.NAME -> Optional.of("publication.top.docx");
      default -> Optional.empty();
    };
  }

  /** In which order files are offered: the paper as it is printed, the text document, the rest. */
  public static int place(String name) {
    return switch (name) {
      case PdfPages.NAME -> 0;
      case TextDocument.NAME -> 1;
      default -> 2;
    };
  }

  /**
   * What is in a file: the title of its table, or the key of its name in words.
   *
   * @param data tables of the edition
   */
  public static What what(String name, List<DataSet> data) {
    Optional<String> title =
        data.stream().filter(set -> Csv.name(set).equals(name)).map(DataSet::title).findFirst();
    return new What(title, NAME + KEYS.getOrDefault(name, "source"));
  }

  /** Either a title as it is, or a message key. */
  public record What(Optional<String> title, String key) {}

  /** The form of a file in a word that people know, such as {@code PDF} or {@code Word}. */
  public static String format(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return FORMATS.getOrDefault(ending, ending.toUpperCase(Locale.ROOT));
  }

  /** In whole thousands of bytes, never less than one. */
  public static long kilobytes(long bytes) {
    return Math.max(1, Math.round(bytes / 1000.0));
  }
}
