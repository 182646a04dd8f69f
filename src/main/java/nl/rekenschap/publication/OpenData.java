package nl.rekenschap.publication;

import java.util.ArrayList;
import java.util.List;

/** Data sets in each form, with what is needed to understand them. */
final class OpenData {

  static final String DICTIONARY = "gegevenswoordenboek.html";

  private OpenData() {}

  /** No data makes no files. */
  static List<OutputFile> of(List<DataSet> data, Imprint imprint) {
    if (data.isEmpty()) {
      return List.of();
    }
    List<OutputFile> files = new ArrayList<>();
    data.forEach(set -> files.add(OutputFile.text(Csv.name(set), "text/csv", Csv.of(set))));
    files.add(
        new OutputFile(
            "gegevens.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Xlsx.of(data, imprint)));
    files.add(new OutputFile("gegevens.ods", Ods.MEDIA_TYPE, Ods.of(data, imprint)));
    files.add(OutputFile.text("gegevens.json", "application/json", DataJson.of(data, imprint)));
    files.add(
        OutputFile.text("datapackage.json", "application/json", DataPackage.of(data, imprint)));
    files.add(OutputFile.text(DICTIONARY, "text/html", Dictionary.of(data, imprint)));
    return files;
  }
}
