package nl.rekenschap.upkeep;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** In lines of JSON too, signs that turn a line around or look like its end are one plain sign. */
final class PlainSigns implements StructuredLoggingJsonMembersCustomizer<Object> {

  /** An end of a line and a tab are written as two signs in JSON. */
  private static final Pattern TURNING = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\r\\n\\t]]");

  @Override
  public void customize(Members<Object> members) {
    members.applyingValueProcessor(
        (path, value) ->
            value instanceof String text ? TURNING.matcher(text).replaceAll("_") : value);
  }
}
