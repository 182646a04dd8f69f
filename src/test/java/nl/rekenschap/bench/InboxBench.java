package nl.rekenschap.bench;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import nl.rekenschap.award.AwardSituation;
import nl.rekenschap.award.AwardTask;
import nl.rekenschap.bench.Inbox.Bare;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.workflow.Cursor;
import nl.rekenschap.workflow.TaskId;
import nl.rekenschap.workflow.WorkCheck;
import nl.rekenschap.workflow.WorkField;
import nl.rekenschap.workflow.WorkItem;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;
import nl.rekenschap.workflow.WorkQuery.Scope;
import nl.rekenschap.workflow.Workflow;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;

/**
 * The work list with a million open items, beside the engine's own task query and beside bare SQL
 * on the same tables; and beside itself with a hundredth of them, in turns, so that a busy machine
 * is busy for both. What is measured of the product is its service, with the check of who asks.
 *
 * <p>{@code -Dbench.items=N} makes a short run of it.
 *
 * <p>Long because each thing that is measured stands beside what it is measured against.
 */
final class InboxBench implements Bench.Benchmark {

  private static final int ITEMS = Integer.getInteger("bench.items", 1_000_000);
  private static final int WARM_UPS = 10;
  private static final int LEAST_WARM_UPS = 5;
  private static final int MOST_WARM_UPS = 40;
  private static final int ROUNDS = 40;
  private static final int ENGINE_ROUNDS = 3;
  private static final int ENGINE_TURNS = 7;
  private static final int FAR = 400;
  private static final WorkQuery BY_DUE = WorkQuery.of(Scope.MY_GROUPS);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);

  private final Map<String, Object> times = new LinkedHashMap<>();

  /**
   * A way to narrow or sort the list.
   *
   * @param engine the same question to the engine; null when it can only be asked by process
   *     variables, which are another table
   */
  private record Offer(
      String name, WorkQuery query, Bare bare, @Nullable UnaryOperator<TaskQuery> engine) {}

  private static List<Offer> offers() {
    return List.of(
        only(WorkField.PROVIDER, "p100", "i.provider_id = 'p100'", null),
        only(WorkField.INTERVENTION, "i31", "i.intervention = 'i31'", null),
        only(WorkField.LINE, "l1", "i.line = 'l1'", null),
        new Offer(
            "DISTRICT",
            BY_DUE.only(WorkField.DISTRICT, Set.of("d3")),
            new Bare("due_key", "workflow.item_district", " AND i.district = 'd3'"),
            null),
        only(WorkField.PERIOD, "2025-q1", "i.period = '2025-q1'", null),
        only(
            WorkField.KIND,
            "Task_DraftAward",
            "i.task = 'Task_DraftAward'",
            query -> query.taskDefinitionKey("Task_DraftAward")),
        only(WorkField.TEAM, "team-1", "true", null),
        new Offer(
            "overdue",
            BY_DUE.overdue(true),
            Bare.only("i.due_key < DATE '" + TODAY + "'"),
            query -> query.dueBefore(Date.valueOf(TODAY))),
        new Offer(
            "unclaimed",
            BY_DUE.unclaimed(true),
            Bare.only("i.assignee IS NULL"),
            TaskQuery::taskUnassigned),
        new Offer("returned", BY_DUE.returned(true), Bare.only("i.returned"), null),
        by(WorkOrder.LEGAL_LAST_DAY, "legal_key", null),
        by(WorkOrder.CREATED, "number", query -> query.orderByTaskCreateTime().asc()),
        by(WorkOrder.PROVIDER, "provider_key", null),
        by(WorkOrder.TITLE, "title_key", query -> query.orderByTaskName().asc()),
        by(WorkOrder.PRIORITY, "priority_key", query -> query.orderByTaskPriority().desc()));
  }

  private static Offer only(
      WorkField field, String value, String where, @Nullable UnaryOperator<TaskQuery> engine) {
    return new Offer(field.name(), BY_DUE.only(field, Set.of(value)), Bare.only(where), engine);
  }

  private static Offer by(WorkOrder order, String key, @Nullable UnaryOperator<TaskQuery> engine) {
    return new Offer("by " + order, BY_DUE.by(order, false), Bare.by(key), engine);
  }

  @Override
  public void run(Sheet sheet) throws Exception {
    try (Inbox small = Inbox.of(ITEMS / 100);
        Inbox middle = Inbox.of(ITEMS / 10);
        Inbox large = Inbox.of(ITEMS)) {
      for (Inbox inbox : List.of(small, middle, large)) {
        inbox.running().world().itIs(TODAY.toString());
      }
      check(sheet, large);
      Map<String, List<String>> people = new LinkedHashMap<>();
      people.put(ManyItems.NARROW, ManyItems.NARROW_GROUPS);
      people.put(ManyItems.WIDE, ManyItems.wideGroups());
      for (Map.Entry<String, List<String>> person : people.entrySet()) {
        String who = person.getKey() + "." + person.getValue().size() + "groups.";
        large.as(
            person.getKey(),
            () -> {
              warmUp(List.of(small, middle, large), person.getValue());
              firstPage(sheet, who, large, person.getValue());
              farPage(sheet, who, large, person.getValue());
              for (Offer offer : offers()) {
                offered(sheet, who, large, person.getValue(), offer);
              }
              growth(sheet, who, small, middle, large);
              search(who, large);
              count(who, large, person.getValue());
              return who;
            });
      }
      for (Inbox inbox : List.of(small, large)) {
        inbox.as(ManyItems.NARROW, () -> claim(inbox));
        complete(inbox);
      }
    }
    sheet.note("items", ITEMS);
    sheet.note("page", Inbox.PAGE);
    sheet.note("times", times);
    sheet.note("bare", "a hand-written statement for that question alone: " + Bare.BY_DUE.sql());
    sheet.note("engine", "TaskService.createTaskQuery().taskCandidateGroupIn(groups), same tasks");
    sheet.note("fsync", "on");
  }

  /**
   * So that what is measured is compiled, and the writing that filling left behind is over, as on a
   * working day: until a page takes no less than it took before.
   */
  private static void warmUp(List<Inbox> inboxes, List<String> groups) throws Exception {
    double before = Double.MAX_VALUE;
    double now = Double.MAX_VALUE;
    for (int i = 0; i < LEAST_WARM_UPS || now < 0.97 * before && i < MOST_WARM_UPS; i++) {
      before = Math.min(before, now);
      for (Inbox inbox : inboxes) {
        for (Offer offer : offers()) {
          for (int j = 0; j < WARM_UPS; j++) {
            inbox.page(offer.query(), null);
            inbox.bare(offer.bare(), groups);
          }
        }
      }
      Inbox large = inboxes.getLast();
      List<Long> nanos = new ArrayList<>();
      for (int j = 0; j < ROUNDS; j++) {
        nanos.add(Turns.time(() -> large.page(BY_DUE, null)));
      }
      now = Turns.samples(nanos).medianMillis();
    }
  }

  /** The million lines are the engine's million tasks; it also tells which words are common. */
  private void check(Sheet sheet, Inbox inbox) {
    WorkCheck check = inbox.running().bean(WorkCheck.class);
    inbox.as(
        "admin",
        () -> {
          long begin = System.nanoTime();
          WorkCheck.Outcome outcome = check.check();
          times.put("check of " + outcome.compared(), (System.nanoTime() - begin) / 1e6);
          sheet.atMost("check.differences", outcome.repairs().size() + outcome.moved(), "", 0);
          return outcome;
        });
  }

  private void firstPage(Sheet sheet, String who, Inbox inbox, List<String> groups)
      throws Exception {
    require(inbox, BY_DUE, Bare.BY_DUE, groups);
    Turns.Both both =
        both(who + "page1", () -> inbox.page(BY_DUE, null), () -> inbox.bare(Bare.BY_DUE, groups));
    double bare = both.baseline().medianMillis();
    sheet.atMost(who + "page1", both.product().medianMillis(), "ms", 1.5 * bare + 1);
    besideTheEngine(sheet, who, inbox, groups);
  }

  /** The engine asks once where the product asks often: one of its pages takes so much longer. */
  private void besideTheEngine(Sheet sheet, String who, Inbox inbox, List<String> groups)
      throws Exception {
    List<Long> ofEngine = new ArrayList<>();
    List<Long> ofProduct = new ArrayList<>();
    for (int i = 0; i < ENGINE_TURNS; i++) {
      ofEngine.add(Turns.time(() -> Inbox.first(inbox.engine(groups).orderByDueDate().asc())));
      for (int j = 0; j < ROUNDS; j++) {
        ofProduct.add(Turns.time(() -> inbox.page(BY_DUE, null)));
      }
    }
    Samples engine = Turns.samples(ofEngine);
    Samples product = Turns.samples(ofProduct);
    put(who + "page1.engine", "engine", engine);
    put(who + "page1.engine", "product", product);
    sheet.ratioAtLeast(
        who + "page1.engine", engine.medianMillis(), "ms", product.medianMillis(), 300);
  }

  private void farPage(Sheet sheet, String who, Inbox inbox, List<String> groups) throws Exception {
    Cursor from = inbox.before(BY_DUE, FAR);
    if (from == null) {
      times.put(who + "page" + FAR, "not so many pages");
      return;
    }
    Turns.Both both =
        both(who + "page" + FAR, () -> inbox.page(BY_DUE, from), () -> inbox.page(BY_DUE, null));
    sheet.ratioAtMost(
        who + "page" + FAR,
        both.product().medianMillis(),
        "ms",
        both.baseline().medianMillis(),
        1.2);
    Bare bare =
        Bare.only("(i.due_key, i.number) > (DATE '%s', %d)".formatted(from.key(), from.number()));
    both(
        who + "page" + FAR + ".bare",
        () -> inbox.page(BY_DUE, from),
        () -> inbox.bare(bare, groups));
    engine(
        who + "page" + FAR,
        () ->
            inbox
                .engine(groups)
                .orderByDueDate()
                .asc()
                .listPage((FAR - 1) * Inbox.PAGE, Inbox.PAGE));
  }

  private void offered(Sheet sheet, String who, Inbox inbox, List<String> groups, Offer offer)
      throws Exception {
    List<String> asked =
        offer.name().equals("TEAM")
            ? groups.stream().filter(group -> group.endsWith("/team-1")).toList()
            : groups;
    require(inbox, offer.query(), offer.bare(), asked);
    String id = who + offer.name();
    Turns.Both both =
        both(id, () -> inbox.page(offer.query(), null), () -> inbox.page(BY_DUE, null));
    sheet.ratioAtMost(id, both.product().medianMillis(), "ms", both.baseline().medianMillis(), 3);
    both(
        id + ".bare", () -> inbox.page(offer.query(), null), () -> inbox.bare(offer.bare(), asked));
    UnaryOperator<TaskQuery> engine = offer.engine();
    if (engine != null) {
      engine(id, () -> Inbox.first(engine.apply(inbox.engine(groups)).orderByDueDate().asc()));
    }
  }

  private void growth(Sheet sheet, String who, Inbox small, Inbox middle, Inbox large)
      throws Exception {
    both(who + "growth.tenth", () -> large.page(BY_DUE, null), () -> middle.page(BY_DUE, null));
    Turns.Both both =
        Turns.of(
            WARM_UPS, 4 * ROUNDS, () -> large.page(BY_DUE, null), () -> small.page(BY_DUE, null));
    put(who + "growth", "of " + large.items(), both.product());
    put(who + "growth", "of " + small.items(), both.baseline());
    double exponent =
        Math.log(both.product().medianMillis() / both.baseline().medianMillis())
            / Math.log((double) large.items() / small.items());
    sheet.atMost(who + "growth.exponent", exponent, "", 0.05);
  }

  private void search(String who, Inbox inbox) throws Exception {
    Map<String, String> searches = new LinkedHashMap<>();
    searches.put("one case", "zaak 4711");
    searches.put("a provider", "leerlust 71");
    searches.put("two words", "cooperatie weekendscholen");
    searches.put("an intervention", "zomerscholen");
    searches.put("half a word", "mentor");
    searches.put("in every item", "zaak");
    searches.put("nothing", "bestaatniet");
    for (Scope scope : List.of(Scope.MINE, Scope.ALL)) {
      both(who + scope, () -> inbox.page(BY_DUE.in(scope), null), () -> inbox.page(BY_DUE, null));
    }
    for (Map.Entry<String, String> search : searches.entrySet()) {
      WorkQuery query = BY_DUE.search(search.getValue());
      both(
          who + "search " + search.getKey(),
          () -> inbox.page(query, null),
          () -> inbox.page(BY_DUE, null));
    }
  }

  private void count(String who, Inbox inbox, List<String> groups) throws Exception {
    both(
        who + "count to " + inbox.list.count(BY_DUE).number(),
        () -> inbox.list.count(BY_DUE),
        () -> inbox.page(BY_DUE, null));
    times.put(
        who + "exact count " + inbox.list.exactCount(BY_DUE),
        Turns.time(() -> inbox.list.exactCount(BY_DUE)) / 1e6);
    engine(who + "count", () -> inbox.engine(groups).count());
  }

  /** Different tasks each time, in turns with the engine's own claim. */
  private Object claim(Inbox inbox) throws Exception {
    Iterator<WorkItem> free = inbox.list.page(BY_DUE.unclaimed(true), null, 500).items().iterator();
    int rounds = Math.min(ROUNDS, Math.max(2, inbox.items() / 1000));
    Workflow workflow = inbox.running().bean(Workflow.class);
    Turns.Both both =
        Turns.of(
            1,
            rounds,
            () -> {
              workflow.claim(free.next().id());
              return true;
            },
            () -> {
              inbox.tasks.claim(free.next().id().value(), ManyItems.NARROW);
              return true;
            });
    put("claim of " + inbox.items(), "product", both.product());
    put("claim of " + inbox.items(), "engine alone", both.baseline());
    return rounds;
  }

  /** Real tasks of real cases; the engine's side is its own complete, without our checks. */
  private void complete(Inbox inbox) throws Exception {
    List<TaskId> drafts = new ArrayList<>();
    AwardSituation awards = inbox.running().bean(AwardSituation.class);
    inbox.running().world().itIs("2025-01-10");
    for (BudgetItem item : inbox.running().bean(Programme.class).itemsOf(2025)) {
      if (item.provider().isPresent()) {
        CaseId caseId = awards.started(item.code());
        drafts.add(inbox.running().world().task(caseId, AwardTask.DRAFT_AWARD));
      }
    }
    Iterator<TaskId> next = drafts.iterator();
    Workflow workflow = inbox.running().bean(Workflow.class);
    inbox.as(
        ManyItems.NARROW,
        () -> {
          Turns.Both both =
              Turns.of(
                  1,
                  (drafts.size() - 2) / 4,
                  () -> {
                    workflow.complete(next.next(), AwardTask.DRAFT_AWARD, () -> {});
                    return true;
                  },
                  () -> {
                    inbox.tasks.complete(next.next().value());
                    return true;
                  });
          put("complete of " + inbox.items(), "product", both.product());
          put("complete of " + inbox.items(), "engine alone", both.baseline());
          return true;
        });
  }

  private static void require(Inbox inbox, WorkQuery query, Bare bare, List<String> groups)
      throws Exception {
    List<String> ours = inbox.page(query, null).stream().map(item -> item.id().value()).toList();
    if (!ours.equals(inbox.bare(bare, groups))) {
      throw new IllegalStateException("not the same page: " + query);
    }
  }

  private Turns.Both both(String id, Callable<?> product, Callable<?> baseline) throws Exception {
    Turns.Both both = Turns.of(WARM_UPS, ROUNDS, product, baseline);
    put(id, "product", both.product());
    put(id, id.endsWith(".bare") || id.endsWith("page1") ? "bare" : "page1", both.baseline());
    return both;
  }

  private Samples engine(String id, Callable<?> query) throws Exception {
    List<Long> nanos = new ArrayList<>();
    for (int i = 0; i < ENGINE_ROUNDS; i++) {
      nanos.add(Turns.time(query));
    }
    Samples samples = Turns.samples(nanos);
    put(id, "engine", samples);
    return samples;
  }

  @SuppressWarnings("unchecked")
  private void put(String id, String of, Samples samples) {
    Map<String, Object> measured =
        (Map<String, Object>) times.computeIfAbsent(id, key -> new LinkedHashMap<>());
    measured.put(of, Map.of("median", samples.medianMillis(), "p95", samples.percentile(95)));
  }
}
