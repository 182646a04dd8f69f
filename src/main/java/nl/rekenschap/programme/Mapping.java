package nl.rekenschap.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rekenschap.kernel.Money;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One mapping in the file, read field by field. A field that is wrong is noted with its place and
 * read as a harmless stand-in, so that reading can go on; the file is refused in the end. {@link
 * #close} notes every field that nobody asked for.
 *
 * <p>Long because each kind of value has its verb here, and each says what was expected in its
 * place.
 */
final class Mapping {

  static final Pattern CODE = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,2})?");
  private static final Money MOST = Money.of(50_000_000);
  private static final int MAX_TEXT = 1000;

  private final Problems problems;
  private final MappingNode node;
  private final String path;
  private final Map<String, Node> fields = new LinkedHashMap<>();
  private final Map<String, Node> keys = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();

  Mapping(Problems problems, MappingNode node, String path) {
    this.problems = problems;
    this.node = node;
    this.path = path;
    for (NodeTuple tuple : node.getValue()) {
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        problems.at(tuple.getKeyNode(), path, "wantedText");
      } else if (fields.putIfAbsent(key.getValue(), tuple.getValueNode()) != null) {
        problems.at(key, pathOf(key.getValue()), "doubleField", key.getValue());
      } else {
        keys.put(key.getValue(), key);
      }
    }
  }

  String pathOf(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** Notes a problem at a field, or at the mapping when the field is not there. */
  void problem(String key, String what, Object... arguments) {
    problems.at(fields.getOrDefault(key, node), pathOf(key), what, arguments);
  }

  /** Every field nobody asked for is unknown. */
  void close() {
    keys.forEach(
        (key, keyNode) -> {
          if (!asked.contains(key)) {
            problems.at(keyNode, pathOf(key), "unknownField", key);
          }
        });
  }

  boolean has(String key) {
    return fields.containsKey(key);
  }

  /** The field's names, in the file's order. */
  List<String> names() {
    return List.copyOf(fields.keySet());
  }

  private Optional<Node> field(String key) {
    asked.add(key);
    return Optional.ofNullable(fields.get(key));
  }

  private Optional<Node> required(String key) {
    Optional<Node> field = field(key);
    if (field.isEmpty()) {
      problem(key, "missingField", key);
    }
    return field;
  }

  String text(String key) {
    return required(key).map(field -> textOf(field, pathOf(key))).orElse("");
  }

  Optional<String> optionalText(String key) {
    return field(key).map(field -> textOf(field, pathOf(key)));
  }

  private String textOf(Node field, String at) {
    if (!(field instanceof ScalarNode scalar)
        || !Tag.STR.equals(field.getTag())
        || scalar.getValue().isBlank()) {
      problems.at(field, at, "wantedText");
      return "";
    }
    if (scalar.getValue().length() > MAX_TEXT) {
      problems.at(field, at, "tooLong", MAX_TEXT);
    }
    return scalar.getValue().strip();
  }

  /** A readable id; the stand-in is unique, so that it makes no second problem. */
  String code(String key) {
    Optional<Node> field = required(key);
    if (field.isPresent()
        && field.get() instanceof ScalarNode scalar
        && CODE.matcher(scalar.getValue()).matches()) {
      return scalar.getValue();
    }
    field.ifPresent(wrong -> problems.at(wrong, pathOf(key), "wantedCode"));
    return "unreadable-" + problems.inOrder().size();
  }

  /** A code that must not be among those seen, and is added to them. */
  String newCode(String key, Set<String> seen) {
    String code = code(key);
    if (!seen.add(code)) {
      problem(key, "doubleCode", code);
    }
    return code;
  }

  /** A code that must be known; {@code what} is the message for one that is not. */
  Optional<String> reference(String key, Collection<String> known, String what) {
    if (field(key).isEmpty()) {
      return Optional.empty();
    }
    String code = code(key);
    if (!known.contains(code)) {
      problem(key, what, code);
      return Optional.empty();
    }
    return Optional.of(code);
  }

  String requiredReference(String key, Collection<String> known, String what) {
    required(key);
    return reference(key, known, what).orElse("unreadable");
  }

  List<String> references(String key, Collection<String> known, String what) {
    List<String> codes = new ArrayList<>();
    for (Node entry : entries(key)) {
      String at = pathOf(key) + "[" + codes.size() + "]";
      String code = textOf(entry, at);
      if (!code.isEmpty() && !known.contains(code)) {
        problems.at(entry, at, what, code);
      } else if (codes.contains(code)) {
        problems.at(entry, at, "doubleCode", code);
      }
      codes.add(code);
    }
    return codes;
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (Node entry : entries(key)) {
      texts.add(textOf(entry, pathOf(key) + "[" + texts.size() + "]"));
    }
    return texts;
  }

  boolean flag(String key) {
    Optional<Node> field = field(key);
    if (field.isEmpty()) {
      return false;
    }
    if (field.get() instanceof ScalarNode scalar && Tag.BOOL.equals(scalar.getTag())) {
      return scalar.getValue().equals("true");
    }
    problem(key, "wantedFlag");
    return false;
  }

  /** A whole number of 0 or more; 0 stands in for a wrong one. */
  int number(String key) {
    return required(key).flatMap(field -> wholeOf(field, pathOf(key))).orElse(0);
  }

  Optional<Integer> optionalNumber(String key) {
    return field(key).flatMap(field -> wholeOf(field, pathOf(key)));
  }

  private Optional<Integer> wholeOf(Node field, String at) {
    if (field instanceof ScalarNode scalar
        && Tag.INT.equals(scalar.getTag())
        && WHOLE.matcher(scalar.getValue()).matches()) {
      return Optional.of(Integer.valueOf(scalar.getValue()));
    }
    problems.at(field, at, "wantedNumber");
    return Optional.empty();
  }

  /**
   * A year, which stands for its first day, or the first day of a quarter; empty when it is
   * neither.
   */
  Optional<LocalDate> start(String key) {
    Optional<Node> field = required(key);
    Optional<LocalDate> day =
        field
            .filter(ScalarNode.class::isInstance)
            .flatMap(node -> QuarterDay.parse(((ScalarNode) node).getValue()));
    if (field.isPresent() && day.isEmpty()) {
      problem(key, "wantedStart");
    }
    return day;
  }

  /** An amount in euro; empty when it is not one, absurdly high or negative. */
  Optional<Money> amount(String key) {
    return required(key).flatMap(field -> amountOf(field, pathOf(key)));
  }

  private Optional<Money> amountOf(Node field, String at) {
    if (!(field instanceof ScalarNode scalar)
        || !(Tag.INT.equals(scalar.getTag()) || Tag.FLOAT.equals(scalar.getTag()))
        || !AMOUNT.matcher(scalar.getValue()).matches()) {
      problems.at(field, at, "wantedAmount");
      return Optional.empty();
    }
    BigDecimal value = new BigDecimal(scalar.getValue());
    if (value.signum() < 0) {
      problems.at(field, at, "amountNegative");
      return Optional.empty();
    }
    if (value.compareTo(MOST.amount()) > 0) {
      problems.at(field, at, "amountAbsurd", "50.000.000");
      return Optional.empty();
    }
    return Optional.of(new Money(value));
  }

  /** One of the words of an enum, written as {@code like-this}. */
  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return requiredChoice(key, type).orElseGet(() -> type.getEnumConstants()[0]);
  }

  /** As {@link #choice}, for a word on which other checks depend: empty when it is wrong. */
  <E extends Enum<E>> Optional<E> requiredChoice(String key, Class<E> type) {
    required(key);
    return optionalChoice(key, type);
  }

  <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    Optional<Node> field = field(key);
    if (field.isEmpty()) {
      return Optional.empty();
    }
    String word = textOf(field.get(), pathOf(key));
    Optional<E> chosen =
        Arrays.stream(type.getEnumConstants()).filter(one -> word(one).equals(word)).findFirst();
    if (chosen.isEmpty() && !word.isEmpty()) {
      problem(key, "choice", word, words(type));
    }
    return chosen;
  }

  private static String word(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String words(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Mapping::word)
        .collect(Collectors.joining(", "));
  }

  /** Whether the field is itself a mapping, for fields that are a word or more. */
  boolean isMapping(String key) {
    return fields.get(key) instanceof MappingNode;
  }

  /** Whether the field is a plain whole number. */
  boolean isNumber(String key) {
    return fields.get(key) instanceof ScalarNode scalar && Tag.INT.equals(scalar.getTag());
  }

  Optional<Mapping> mapping(String key) {
    return required(key).flatMap(field -> mappingOf(field, pathOf(key)));
  }

  Optional<Mapping> optionalMapping(String key) {
    return field(key).flatMap(field -> mappingOf(field, pathOf(key)));
  }

  private Optional<Mapping> mappingOf(Node field, String at) {
    if (field instanceof MappingNode mapping) {
      return Optional.of(new Mapping(problems, mapping, at));
    }
    problems.at(field, at, "wantedMapping");
    return Optional.empty();
  }

  /** The mappings of a list; none when the field is absent. */
  List<Mapping> list(String key) {
    List<Mapping> list = new ArrayList<>();
    int index = 0;
    for (Node entry : entries(key)) {
      mappingOf(entry, pathOf(key) + "[" + index++ + "]").ifPresent(list::add);
    }
    return list;
  }

  private List<Node> entries(String key) {
    Optional<Node> field = field(key);
    if (field.isEmpty()) {
      return List.of();
    }
    if (field.get() instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    problem(key, "wantedList");
    return List.of();
  }
}
