package nl.rekenschap.publication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Data sets as JSON, everything in a fixed order; an absent value is {@code null}. */
final class DataJson {

  static final JsonMapper JSON =
      JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private DataJson() {}

  static String of(List<DataSet> data, Imprint imprint) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("title", imprint.title());
    all.put("edition", imprint.edition());
    all.put("publisher", imprint.publisher());
    all.put("made", imprint.madeAt().toString());
    all.put("licence", imprint.licence());
    imprint.address().ifPresent(address -> all.put("address", address));
    all.put("dataSets", data.stream().map(DataJson::set).toList());
    return JSON.writeValueAsString(all) + "\n";
  }

  private static Map<String, Object> set(DataSet set) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("name", set.name());
    all.put("title", set.title());
    all.put("rows", set.rows().stream().map(row -> row(set, row)).toList());
    return all;
  }

  private static Map<String, @Nullable Object> row(DataSet set, List<DataSet.Value> row) {
    Map<String, @Nullable Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < row.size(); i++) {
      cells.put(set.fields().get(i).name(), value(row.get(i)));
    }
    return cells;
  }

  private static @Nullable Object value(DataSet.Value value) {
    return switch (value) {
      case DataSet.Value.Words it -> Signs.clean(it.words());
      case DataSet.Value.Number it -> it.number();
      case DataSet.Value.Day it -> it.day().toString();
      case DataSet.Value.Absent it -> null;
    };
  }
}
