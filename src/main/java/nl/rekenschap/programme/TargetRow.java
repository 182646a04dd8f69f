package nl.rekenschap.programme;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A target as a row: the kind in a word, and what some kinds have besides. */
record TargetRow(
    String kind, @Nullable Long value, @Nullable String note, @Nullable String source) {

  static TargetRow of(Target target) {
    return switch (target) {
      case Target.Number number -> new TargetRow("NUMBER", number.value(), null, null);
      case Target.Minimum minimum -> new TargetRow("MINIMUM", minimum.value(), null, null);
      case Target.NoneByDesign none -> new TargetRow("NONE_BY_DESIGN", null, null, null);
      case Target.ToBeAgreed agreed ->
          agreed
              .proposal()
              .map(p -> new TargetRow("TO_BE_AGREED", p.value(), p.note(), p.source()))
              .orElseGet(() -> new TargetRow("TO_BE_AGREED", null, null, null));
      case Target.NotSet notSet -> new TargetRow("NOT_SET", null, null, null);
      case Target.NotApplicable notApplicable -> new TargetRow("NOT_APPLICABLE", null, null, null);
    };
  }

  static Target read(ResultSet row) throws SQLException {
    long value = row.getLong("value");
    boolean proposed = !row.wasNull();
    String note = row.getString("note");
    String source = row.getString("target_source");
    return switch (row.getString("kind")) {
      case "NUMBER" -> new Target.Number(value);
      case "MINIMUM" -> new Target.Minimum(value);
      case "NONE_BY_DESIGN" -> new Target.NoneByDesign();
      case "TO_BE_AGREED" ->
          new Target.ToBeAgreed(
              proposed ? Optional.of(new Target.Proposal(value, note, source)) : Optional.empty());
      case "NOT_SET" -> new Target.NotSet();
      case "NOT_APPLICABLE" -> new Target.NotApplicable();
      default -> throw new IllegalStateException("unknown target " + row.getString("kind"));
    };
  }
}
