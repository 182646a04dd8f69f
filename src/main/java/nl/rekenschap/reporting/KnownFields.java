package nl.rekenschap.reporting;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rekenschap.kernel.Numbered;
import nl.rekenschap.kernel.Prose;
import nl.rekenschap.kernel.Refused;
import org.jspecify.annotations.Nullable;

/** The fields that the form of one period has, and how much each may hold. */
final class KnownFields {

  static final int LONGEST = 4000;
  static final int LONGEST_LINE = 1000;
  static final int STORIES = 10;
  private static final int LONGEST_MARK = 40;

  /** What may stand beside a value. */
  private static final Set<String> MARKS =
      Set.of(FieldName.OF, FieldName.COMMENT, FieldName.REASON);

  private final Map<String, Integer> longest = new HashMap<>();
  // The values of a form may be a hundred thousand: bits tell by their numbers.
  private final Numbered values;
  private final BitSet inWords = new BitSet();

  KnownFields(List<FigureForm.Question> questions) {
    this(questions, FigureForm.names(questions));
  }

  KnownFields(FigureForm form) {
    this(form.questions(), form.names());
  }

  private KnownFields(List<FigureForm.Question> questions, Numbered names) {
    values = names;
    longest.put(FieldName.EXPLANATION, LONGEST);
    longest.put(FieldName.RISKS, LONGEST);
    longest.put(FieldName.LIGHT, LONGEST_MARK);
    longest.put(FieldName.LIGHT_REASON, LONGEST_LINE);
    for (int place = 1; place <= STORIES; place++) {
      longest.put(FieldName.story(place), LONGEST);
      longest.put(FieldName.storyAge(place), LONGEST_MARK);
      longest.put(FieldName.storyConsent(place), LONGEST_MARK);
    }
    int number = 0;
    for (FigureForm.Question question : questions) {
      longest.put(FieldName.explanation(question.indicator().code()), LONGEST);
      longest.put(FieldName.total(question.indicator().code()), LONGEST_LINE);
      int end = number + question.fields().size();
      inWords.set(number, end, question.isInWords());
      number = end;
    }
  }

  /** Absent when the form does not have that field. */
  private @Nullable Integer longest(String field) {
    int number = values.of(field);
    if (number >= 0) {
      return inWords.get(number) ? LONGEST : LONGEST_LINE;
    }
    Integer found = longest.get(field);
    int mark = field.lastIndexOf('#');
    return found == null
            && mark >= 0
            && MARKS.contains(field.substring(mark))
            && values.of(field.substring(0, mark)) >= 0
        ? Integer.valueOf(LONGEST_LINE)
        : found;
  }

  private int size() {
    return longest.size() + values.size() * (1 + MARKS.size());
  }

  /**
   * Checks what a draft may hold: any text, in fields that the form has, each once.
   *
   * @throws Refused at a field that is unknown, there twice, or too long
   */
  void check(Collection<Change> changes) {
    if (changes.size() > size()) {
      throw new Refused("reporting.field.tooMany", size());
    }
    BitSet seen = new BitSet();
    Set<String> seenBeside = new HashSet<>();
    for (Change change : changes) {
      Integer limit = longest(change.field());
      if (limit == null) {
        throw Refused.at(change.field(), "reporting.field.unknown");
      }
      if (!isFirst(change.field(), seen, seenBeside)) {
        throw Refused.at(change.field(), "reporting.field.twice");
      }
      Prose.requireKeepable(change.field(), change.text(), limit);
    }
  }

  private boolean isFirst(String field, BitSet seen, Set<String> seenBeside) {
    int number = values.of(field);
    if (number < 0) {
      return seenBeside.add(field);
    }
    boolean first = !seen.get(number);
    seen.set(number);
    return first;
  }

  boolean has(String field) {
    return longest(field) != null;
  }
}
