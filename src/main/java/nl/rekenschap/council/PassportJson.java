package nl.rekenschap.council;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;
import nl.rekenschap.council.Passport.Value;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/**
 * The text in which passports are kept: figures in the order of their names, so that the same
 * passports are the same text on every machine.
 */
final class PassportJson {

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
  private interface Named {}

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(Value.Numeric.class, "number"),
          Map.entry(Value.AtLeast.class, "at-least"),
          Map.entry(Value.Amount.class, "amount"),
          Map.entry(Value.Percent.class, "percent"),
          Map.entry(Value.Ratio.class, "ratio"),
          Map.entry(Value.State.class, "state"),
          Map.entry(Value.Withheld.class, "withheld"),
          Map.entry(PassportLink.AcceptedValue.class, "accepted-value"),
          Map.entry(PassportLink.Posting.class, "posting"),
          Map.entry(PassportLink.PlanRow.class, "plan-row"),
          Map.entry(PassportLink.Decision.class, "decision"),
          Map.entry(PassportLink.Typed.class, "typed"),
          Map.entry(PassportLink.Computed.class, "computed"));

  private static final JsonMapper MAPPER = mapper();

  private PassportJson() {}

  static String write(Passports passports) {
    return MAPPER.writeValueAsString(passports);
  }

  static Passports read(String text) {
    return MAPPER.readValue(text, Passports.class);
  }

  private static JsonMapper mapper() {
    JsonMapper.Builder builder =
        JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);
    List.of(Value.class, PassportLink.class).forEach(type -> builder.addMixIn(type, Named.class));
    NAMES.forEach((type, name) -> builder.registerSubtypes(new NamedType(type, name)));
    return builder.build();
  }
}
