package nl.rekenschap.workbook;

/** The file formats of a workbook. */
public enum Format {
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  ODS("ods", "application/vnd.oasis.opendocument.spreadsheet");

  private final String extension;
  private final String mediaType;

  Format(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** What a file's name says it is; .xlsx when it says nothing. */
  static Format ofName(String name) {
    return name.toLowerCase(java.util.Locale.ROOT).endsWith(".ods") ? ODS : XLSX;
  }

  /** Of a file's name, without the dot. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }
}
