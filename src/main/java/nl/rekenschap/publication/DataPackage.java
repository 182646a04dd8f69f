package nl.rekenschap.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The data dictionary for programs: a Data Package (specs.frictionlessdata.io) with a Table Schema
 * for each CSV file.
 */
final class DataPackage {

  private DataPackage() {}

  static String of(List<DataSet> data, Imprint imprint) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("profile", "tabular-data-package");
    all.put("title", imprint.title());
    all.put("version", imprint.edition());
    all.put("created", imprint.madeAt().toString());
    imprint.address().ifPresent(address -> all.put("homepage", address));
    all.put("contributors", List.of(ordered("title", imprint.publisher(), "role", "publisher")));
    all.put("licenses", List.of(licence(imprint)));
    all.put("resources", data.stream().map(set -> resource(set, imprint)).toList());
    return DataJson.JSON.writeValueAsString(all) + "\n";
  }

  private static Map<String, Object> licence(Imprint imprint) {
    return ordered("name", imprint.licence(), "path", Licences.address(imprint.licence()));
  }

  private static Map<String, Object> resource(DataSet set, Imprint imprint) {
    Map<String, Object> resource =
        ordered("name", set.name(), "title", set.title(), "path", Csv.name(set));
    resource.put("profile", "tabular-data-resource");
    resource.put("format", "csv");
    resource.put("mediatype", "text/csv");
    resource.put("encoding", "utf-8");
    resource.put("language", imprint.language());
    resource.put(
        "dialect",
        ordered("delimiter", ",", "quoteChar", "\"", "doubleQuote", true, "header", true));
    Map<String, Object> schema =
        ordered("fields", set.fields().stream().map(DataPackage::field).toList());
    schema.put("missingValues", List.of(""));
    resource.put("schema", schema);
    return resource;
  }

  private static Map<String, Object> field(DataSet.Field field) {
    Map<String, Object> all = ordered("name", field.name(), "description", field.meaning());
    switch (field.kind()) {
      case TEXT -> all.put("type", "string");
      case NUMBER, MONEY -> {
        all.put("type", "number");
        all.put("decimalChar", ".");
      }
      case DAY -> all.put("type", "date");
    }
    if (!field.unit().isEmpty()) {
      all.put("unit", field.unit());
    }
    return all;
  }

  private static Map<String, Object> ordered(Object... namesAndValues) {
    Map<String, Object> all = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      all.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return all;
  }
}
