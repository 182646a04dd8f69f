package nl.rekenschap.reporting;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rekenschap.kernel.PartlyNumbered;
import org.jspecify.annotations.Nullable;

/**
 * How a field of the form is called: {@code ontmoetingen}, or {@code ontmoetingen/bliksemstage} for
 * a part. What belongs to a field has its name with a mark: {@code ontmoetingen#comment}.
 */
public final class FieldName {

  /** The general explanation. */
  public static final String EXPLANATION = "explanation";

  /** The reporter's traffic light: {@code GREEN}, {@code AMBER} or {@code RED}. */
  public static final String LIGHT = "light";

  /** Why the light is not green. */
  public static final String LIGHT_REASON = "light#reason";

  public static final String RISKS = "risks";

  /** Not typed in: where the scan of a form on paper belongs. */
  public static final String PAPER = "paper";

  static final String REASON = "#reason";
  static final String OF = "#of";
  static final String COMMENT = "#comment";
  private static final String STORY = "story/";

  private final String indicator;
  private final @Nullable String part;
  // Made once: a form asks for it time and again, and may have a hundred thousand.
  private final String value;

  public FieldName(String indicator, Optional<String> part) {
    this.indicator = indicator;
    this.part = part.orElse(null);
    value = part.map(code -> indicator + "/" + code).orElse(indicator);
  }

  /**
   * The fields among these beside which something stands: a reason, a remark, the whole of a ratio.
   * Nearly none of a large form has, and asking for each of the three would be three times the
   * work.
   */
  public static Set<String> marked(Map<String, ?> fields) {
    Set<String> marked = new HashSet<>();
    // The values of a form, whose names have no mark, are numbered.
    for (String field : PartlyNumbered.withoutNumber(fields)) {
      int mark = field.indexOf('#');
      if (mark >= 0) {
        marked.add(field.substring(0, mark));
      }
    }
    return marked;
  }

  public String indicator() {
    return indicator;
  }

  public Optional<String> part() {
    return Optional.ofNullable(part);
  }

  static FieldName of(Measurement measurement) {
    return new FieldName(measurement.indicator(), measurement.part());
  }

  /**
   * The text of a story.
   *
   * @param place 1-based
   */
  public static String story(int place) {
    return STORY + place;
  }

  /** The age band of whoever the story is about. */
  public static String storyAge(int place) {
    return STORY + place + "#age";
  }

  /** Whether that person agreed: {@code ja}, or empty. */
  public static String storyConsent(int place) {
    return STORY + place + "#consent";
  }

  /** The explanation of the indicator as a whole. */
  public static String explanation(String indicator) {
    return indicator + "#explanation";
  }

  /**
   * A total that came along with the parts, from a workbook; checked against them, never stored.
   */
  public static String total(String indicator) {
    return indicator + "#total";
  }

  public String value() {
    return value;
  }

  /** The denominator of a ratio; the numerator is the value itself. */
  public String of() {
    return value() + OF;
  }

  /** A note at the value. */
  public String comment() {
    return value() + COMMENT;
  }

  /**
   * The field beside it that says why the value is not available. Empty when the value is
   * available; spaces only when it is not and nothing was said about it yet.
   */
  public String reason() {
    return value() + REASON;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FieldName name && value.equals(name.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value();
  }
}
