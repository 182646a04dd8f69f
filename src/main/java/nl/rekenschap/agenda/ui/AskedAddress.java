package nl.rekenschap.agenda.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Role;
import nl.rekenschap.agenda.Asked;
import nl.rekenschap.agenda.Coming.Kind;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.workflow.Ahead.Whose;

/** What is asked of the calendar, as it stands in the address; what makes no sense is left out. */
final class AskedAddress {

  static final String ROUTE = "agenda";

  private static final String FROM = "from";
  private static final String WEEKS = "weeks";
  private static final String WHOSE = "whose";
  private static final String PROVIDER = "provider";
  private static final String LINE = "line";
  private static final String KIND = "kind";
  private static final String MINE = "mine";
  private static final String GROUPS = "groups";
  private static final String PERSON = "person-";
  private static final String FREE = "free-";
  private static final String CODE = "[A-Za-z0-9_-]{1,80}";
  private static final String ID = "[a-z0-9](-?[a-z0-9])*";

  private AskedAddress() {}

  static Asked read(QueryParameters parameters, LocalDate today, int usualWeeks) {
    return new Asked(
        one(parameters, FROM).flatMap(AskedAddress::day).orElse(today),
        one(parameters, WEEKS)
            .filter(text -> text.matches("\\d{1,2}"))
            .map(Integer::valueOf)
            .filter(weeks -> weeks >= 1 && weeks <= Asked.MOST_WEEKS)
            .orElse(usualWeeks),
        one(parameters, WHOSE).flatMap(AskedAddress::whose).orElse(new Whose.All()),
        one(parameters, PROVIDER).filter(AskedAddress::isId).map(ProviderId::new),
        one(parameters, LINE).filter(text -> text.matches(CODE)).orElse(""),
        kinds(parameters.getParameters().getOrDefault(KIND, List.of())));
  }

  private static Optional<String> one(QueryParameters parameters, String name) {
    return parameters.getSingleParameter(name);
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text))
          .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Whose> whose(String text) {
    if (text.equals(MINE)) {
      return Optional.of(new Whose.Mine());
    }
    if (text.equals(GROUPS)) {
      return Optional.of(new Whose.MyGroups());
    }
    if (text.startsWith(PERSON) && isId(text.substring(PERSON.length()))) {
      return Optional.of(new Whose.Of(new PersonId(text.substring(PERSON.length()))));
    }
    return Arrays.stream(Role.values())
        .filter(role -> text.equals(FREE + role))
        .<Whose>map(Whose.Free::new)
        .findFirst();
  }

  private static boolean isId(String text) {
    return text.length() <= 80 && text.matches(ID);
  }

  private static Set<Kind> kinds(List<String> names) {
    Set<Kind> kinds =
        Arrays.stream(Kind.values())
            .filter(kind -> names.contains(kind.name()))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
    return kinds.isEmpty() ? EnumSet.allOf(Kind.class) : kinds;
  }

  static QueryParameters write(Asked asked) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    parameters.put(FROM, List.of(asked.from().toString()));
    parameters.put(WEEKS, List.of(Integer.toString(asked.weeks())));
    String whose =
        switch (asked.whose()) {
          case Whose.All all -> "";
          case Whose.Mine mine -> MINE;
          case Whose.MyGroups groups -> GROUPS;
          case Whose.Of of -> PERSON + of.person();
          case Whose.Free free -> FREE + free.role();
        };
    if (!whose.isEmpty()) {
      parameters.put(WHOSE, List.of(whose));
    }
    asked.provider().ifPresent(provider -> parameters.put(PROVIDER, List.of(provider.value())));
    if (!asked.line().isEmpty()) {
      parameters.put(LINE, List.of(asked.line()));
    }
    if (asked.kinds().size() < Kind.values().length) {
      parameters.put(KIND, asked.kinds().stream().sorted().map(Kind::name).toList());
    }
    return new QueryParameters(parameters);
  }

  /** As a link. */
  static String href(Asked asked) {
    return ROUTE + "?" + write(asked).getQueryString();
  }
}
