package nl.rekenschap.subsidy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rekenschap.access.Person;
import nl.rekenschap.access.Role;
import nl.rekenschap.access.StandIn;
import nl.rekenschap.access.StandInChanged;
import nl.rekenschap.access.StandIns;
import nl.rekenschap.kernel.Dutch;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.post.Audience;
import nl.rekenschap.post.Message;
import nl.rekenschap.post.Post;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkMoved;
import nl.rekenschap.workflow.WorkReminded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells people what happens to their work, and who stands in for whom; each of them once, however
 * much was moved together. Who did it knows.
 */
@Component
class WorkTelling {

  private static final String LIST = "workflow/list";

  /** Who hears of it. */
  private sealed interface Hearer {

    record OfPerson(PersonId person) implements Hearer {}

    record OfProvider(ProviderId provider) implements Hearer {}

    record OfRole(Role role) implements Hearer {}
  }

  private final Post post;
  private final StandIns standIns;

  WorkTelling(Post post, StandIns standIns) {
    this.post = post;
    this.standIns = standIns;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(WorkMoved moved) {
    PersonId by = moved.by().id();
    moved
        .to()
        .filter(to -> !to.equals(by))
        .ifPresent(
            to ->
                tell(
                    new Hearer.OfPerson(to),
                    "work-assigned",
                    moved.items(),
                    moved.by(),
                    moved.because()));
    Map<Hearer, List<WorkItem>> lost = new LinkedHashMap<>();
    for (WorkItem item : moved.items()) {
      PersonId from = item.assignee();
      if (from != null && !from.equals(by)) {
        put(lost, new Hearer.OfPerson(from), item);
      }
    }
    lost.forEach((from, items) -> tell(from, "work-taken", items, moved.by(), moved.because()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(WorkReminded reminded) {
    Map<Hearer, List<WorkItem>> whose = new LinkedHashMap<>();
    reminded.items().forEach(item -> put(whose, hearer(item), item));
    whose.forEach(
        (who, items) -> tell(who, "work-reminded", items, reminded.by(), reminded.because()));
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  void on(StandInChanged changed) {
    StandIn one = changed.standIn();
    Map<String, String> values = new LinkedHashMap<>();
    values.put("person", one.personName());
    values.put("standIn", one.standInName());
    values.put("from", Dutch.date(one.from()));
    values.put("until", Dutch.date(one.until()));
    values.put("by", one.ended().map(StandIn.Ended::byName).orElse(one.namedBy()));
    values.put("because", one.ended().map(StandIn.Ended::because).orElse(one.because()));
    String letter = one.ended().isPresent() ? "stand-in-ended" : "stand-in-named";
    post.tellPeople(
        List.of(one.person(), one.standIn()),
        Message.of("subsidy/" + letter, orDash(values), "workflow/stand-ins"));
  }

  private static void put(Map<Hearer, List<WorkItem>> all, Hearer who, WorkItem item) {
    all.computeIfAbsent(who, hearer -> new ArrayList<>()).add(item);
  }

  private static Hearer hearer(WorkItem item) {
    PersonId holder = item.assignee();
    if (holder != null) {
      return new Hearer.OfPerson(holder);
    }
    ProviderId provider = item.label().provider();
    return item.role() == Role.PROVIDER_CONTACT && provider != null
        ? new Hearer.OfProvider(provider)
        : new Hearer.OfRole(item.role());
  }

  /** One thing leads to its screen and stands in its case; several lead to the list. */
  private void tell(Hearer who, String letter, List<WorkItem> items, Person by, String because) {
    for (WorkItem item : items.size() == 1 ? items : List.<WorkItem>of()) {
      String path = letter.equals("work-taken") ? LIST : item.route() + "/" + item.id();
      Message message =
          Message.of("subsidy/" + letter, orDash(values(item, by, because)), path)
              .about(item.scope());
      switch (who) {
        case Hearer.OfPerson one ->
            post.tellPeople(item.caseId(), withStandIns(one.person(), letter), message);
        case Hearer.OfProvider one ->
            post.tellProvider(item.caseId(), one.provider(), Audience.TO_DO, message);
        case Hearer.OfRole one -> post.tellRole(item.caseId(), one.role(), message);
      }
    }
    if (items.size() > 1) {
      several(who, letter, items, by, because);
    }
  }

  private void several(Hearer who, String letter, List<WorkItem> items, Person by, String because) {
    switch (who) {
      case Hearer.OfPerson one ->
          post.tellPeople(
              withStandIns(one.person(), letter),
              Message.of("subsidy/" + letter + "-many", many(items, by, because), LIST));
      case Hearer.OfRole one ->
          post.tellRole(one.role(), "subsidy/" + letter + "-many", many(items, by, because), LIST);
      // A provider's case is told of in that case.
      case Hearer.OfProvider one ->
          items.forEach(item -> tell(who, letter, List.of(item), by, because));
    }
  }

  /** Who is reminded may be away; who is told that work is gone or came is told alone. */
  private Set<PersonId> withStandIns(PersonId person, String letter) {
    Set<PersonId> people = new HashSet<>();
    people.add(person);
    if (letter.equals("work-reminded")) {
      people.addAll(standIns.inSteadOf(person));
    }
    return people;
  }

  private static Map<String, String> values(WorkItem item, Person by, String because) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("task", Dutch.text("workflow.task." + item.task()));
    values.put("subsidy", item.label().titleAndYear());
    values.put("due", item.dueOn() == null ? "" : Dutch.date(item.dueOn()));
    values.put("by", by.name());
    values.put("because", because);
    return values;
  }

  private static Map<String, String> many(List<WorkItem> items, Person by, String because) {
    String list =
        items.stream()
            .map(
                item ->
                    "- "
                        + Dutch.text("workflow.task." + item.task())
                        + ", "
                        + item.label().title()
                        + " "
                        + item.label().year())
            .collect(Collectors.joining("\n"));
    return orDash(
        Map.of(
            "count",
            Integer.toString(items.size()),
            "list",
            list,
            "by",
            by.name(),
            "because",
            because));
  }

  private static Map<String, String> orDash(Map<String, String> values) {
    return values.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, one -> one.getValue().isBlank() ? "–" : one.getValue()));
  }
}
