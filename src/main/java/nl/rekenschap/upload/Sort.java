package nl.rekenschap.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A sort of file that may come in; its ending and its content must both say so. */
public enum Sort {
  PDF("application/pdf", Family.PDF, "pdf"),
  DOCX(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      Family.OOXML,
      "docx"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Family.OOXML, "xlsx"),
  ODT("application/vnd.oasis.opendocument.text", Family.ODF, "odt"),
  ODS("application/vnd.oasis.opendocument.spreadsheet", Family.ODF, "ods"),
  PNG("image/png", Family.PNG, "png"),
  JPG("image/jpeg", Family.JPEG, "jpg", "jpeg"),
  CSV("text/csv", Family.TEXT, "csv"),
  TXT("text/plain", Family.TEXT, "txt"),
  YAML("application/yaml", Family.TEXT, "yaml", "yml");

  /** What is looked at in the same way. */
  enum Family {
    PDF,
    OOXML,
    ODF,
    PNG,
    JPEG,
    TEXT
  }

  private final String mediaType;
  private final Family family;
  private final List<String> endings;

  Sort(String mediaType, Family family, String... endings) {
    this.mediaType = mediaType;
    this.family = family;
    this.endings = List.of(endings);
  }

  public String mediaType() {
    return mediaType;
  }

  public List<String> endings() {
    return endings;
  }

  Family family() {
    return family;
  }

  /** The sort that the ending of a name promises. */
  static Optional<Sort> ofName(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(sort -> sort.endings.contains(ending)).findFirst();
  }
}
