package nl.rekenschap.workflow.views;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;

/**
 * A look as text: what stands in the address of the work list is also what is kept, such as {@code
 * scope=ALL&overdue=true&provider=jinc&provider=leergeld&order=due&columns=provider&columns=due}.
 * Names are those of the enums in small letters.
 */
public final class LookText {

  private static final String SCOPE = "scope";
  private static final String TEXT = "text";
  private static final String OVERDUE = "overdue";
  private static final String UNCLAIMED = "unclaimed";
  private static final String RETURNED = "returned";
  private static final String ORDER = "order";
  private static final String DESCENDING = "descending";
  private static final String COLUMNS = "columns";
  private static final String GROUPING = "grouping";
  private static final String YES = "true";

  /** What the login adds to the address that one comes back to. */
  private static final String AFTER_LOGIN = "continue";

  private LookText() {}

  /**
   * What a text asks for.
   *
   * @param look with what is known of it
   * @param unknown fields, columns and orders that it names and that do not exist (any more)
   */
  public record Read(Look look, Set<String> unknown) {}

  /** The parameters of the address that shows this. */
  public static Map<String, List<String>> parameters(Look look) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    WorkQuery query = look.query();
    all.put(SCOPE, List.of(small(query.scope())));
    if (!query.text().isEmpty()) {
      all.put(TEXT, List.of(query.text()));
    }
    query.only().forEach((field, values) -> all.put(small(field), List.copyOf(values)));
    flag(all, OVERDUE, query.overdue());
    flag(all, UNCLAIMED, query.unclaimed());
    flag(all, RETURNED, query.returned());
    all.put(ORDER, List.of(small(query.order())));
    flag(all, DESCENDING, query.descending());
    all.put(COLUMNS, columns(look.columns()));
    all.put(GROUPING, List.of(small(look.grouping())));
    return all;
  }

  /** The same as one text. */
  public static String of(Look look) {
    List<String> parts = new ArrayList<>();
    parameters(look)
        .forEach((name, values) -> values.forEach(value -> parts.add(name + "=" + coded(value))));
    return String.join("&", parts);
  }

  /**
   * Reads what was kept.
   *
   * @param otherwise for what the text says nothing about
   * @throws Refused when it asks for more than a list can be asked
   */
  public static Read read(String text, Look otherwise) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    for (String part : text.split("&", -1)) {
      int is = part.indexOf('=');
      if (is > 0) {
        parameters
            .computeIfAbsent(part.substring(0, is), name -> new ArrayList<>())
            .add(URLDecoder.decode(part.substring(is + 1), StandardCharsets.UTF_8));
      }
    }
    return read(parameters, otherwise);
  }

  /**
   * Reads an address: it says what is shown; in which columns and under which headings, only when
   * it names them.
   *
   * @param otherwise whose columns and headings are kept then
   * @throws Refused when it asks for more than a list can be asked
   */
  public static Read read(Map<String, List<String>> parameters, Look otherwise) {
    Reading reading = new Reading(otherwise);
    parameters.forEach(reading::part);
    return new Read(reading.look(), reading.unknown);
  }

  /** That there are none is said too: it is a choice. */
  private static List<String> columns(List<WorkColumn> columns) {
    return columns.isEmpty() ? List.of("") : columns.stream().map(LookText::small).toList();
  }

  private static void flag(Map<String, List<String>> all, String name, boolean set) {
    if (set) {
      all.put(name, List.of(YES));
    }
  }

  private static String small(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private static String coded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  /** One text on its way to a look. */
  private static final class Reading {

    private final Set<String> unknown = new TreeSet<>();
    private WorkQuery query;
    private List<WorkColumn> columns;
    private Grouping grouping;

    Reading(Look otherwise) {
      query = WorkQuery.of(otherwise.query().scope());
      columns = otherwise.columns();
      grouping = otherwise.grouping();
    }

    Look look() {
      return new Look(query, columns, grouping);
    }

    void part(String name, List<String> values) {
      String value = values.isEmpty() ? "" : values.getLast();
      boolean set = value.equals(YES);
      switch (name) {
        case SCOPE -> named(WorkQuery.Scope.values(), value, found -> query = query.in(found));
        case TEXT -> query = query.search(value);
        case OVERDUE -> query = query.overdue(set);
        case UNCLAIMED -> query = query.unclaimed(set);
        case RETURNED -> query = query.returned(set);
        case ORDER ->
            named(WorkOrder.values(), value, found -> query = query.by(found, query.descending()));
        case DESCENDING -> query = query.by(query.order(), set);
        case COLUMNS -> columns = columns(values);
        case GROUPING -> named(Grouping.values(), value, found -> grouping = found);
        case AFTER_LOGIN -> {}
        default ->
            named(
                WorkField.values(),
                name,
                field -> query = query.only(field, new LinkedHashSet<>(values)));
      }
    }

    private List<WorkColumn> columns(List<String> names) {
      List<WorkColumn> found = new ArrayList<>();
      names.stream()
          .filter(name -> !name.isEmpty())
          .forEach(name -> named(WorkColumn.values(), name, found::add));
      return found;
    }

    private <E extends Enum<E>> void named(E[] all, String name, Consumer<E> use) {
      Optional<E> found =
          Stream.of(all).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
      found.ifPresentOrElse(use, () -> unknown.add(shown(name)));
    }

    /** As much of it as fits in a sentence. */
    private static String shown(String name) {
      String plain = name.replaceAll("\\p{Cntrl}", " ");
      return plain.length() > 40 ? plain.substring(0, 40) + "…" : plain;
    }
  }
}
