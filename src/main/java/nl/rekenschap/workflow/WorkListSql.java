package nl.rekenschap.workflow;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.workflow.WorkQuery.Scope;
import org.jspecify.annotations.Nullable;

/**
 * The statement that answers a question of the work list. It holds names of columns and of
 * parameters only; whatever a person typed is a parameter.
 *
 * <p>It looks at the front of each group's list, merges the fronts, and only then reads the lines
 * (decision 0018).
 *
 * @param staff whether the person works for the municipality
 * @param inPart narrows what of others' work is mine; see {@link Viewer}
 * @param words how many words are looked for
 * @param lookup how lines with these words are found
 */
record WorkListSql(WorkQuery query, boolean staff, String inPart, int words, Lookup lookup) {

  /** Those that narrow to few lines stand first: the index of the first one is gone along. */
  private static final List<WorkField> DRIVERS =
      List.of(
          WorkField.PROVIDER,
          WorkField.INTERVENTION,
          WorkField.DISTRICT,
          WorkField.KIND,
          WorkField.PERIOD,
          WorkField.LINE);

  private static final Map<WorkField, String> COLUMNS =
      Map.of(
          WorkField.PROVIDER, "w.provider_id",
          WorkField.INTERVENTION, "w.intervention",
          WorkField.LINE, "w.line",
          WorkField.PERIOD, "w.period",
          WorkField.KIND, "w.task",
          WorkField.TEAM, "w.team");

  private static final String ITEMS = "workflow.work_item w";

  /** How lines with certain words are found. */
  enum Lookup {
    /** All that have them are gathered from the index of words: best for words that few have. */
    GATHER,
    /** Group by group down the list, until the page is full: best for words that many have. */
    WALK,
    /** The same for who is in many groups: down the list of all groups at once. */
    WALK_ALL
  }

  /** What a list is sorted by, and the type of it. */
  enum Key {
    DUE("w.due_key", "date"),
    LEGAL_LAST_DAY("w.legal_key", "date"),
    CREATED("w.number", "bigint"),
    PROVIDER("w.provider_key", "text"),
    TITLE("w.title_key", "text"),
    PRIORITY("w.priority_key", "integer"),
    ENDED("w.ended_at", "timestamptz");

    private final String column;
    private final String type;

    Key(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  private Key key() {
    return query.scope() == Scope.DONE ? Key.ENDED : Key.valueOf(query.order().name());
  }

  /**
   * One page: the columns of the items, {@code key} and {@code unread}.
   *
   * @param down whether the list is read from its end
   * @param from whether it begins after the line with {@code :key} and {@code :number}
   */
  String page(boolean down, boolean from, int limit) {
    String way = down ? " DESC" : "";
    String after =
        from
            ? " AND (%s, w.number) %s (%s, %s)"
                .formatted(
                    key().column,
                    down ? "<" : ">",
                    blind("key", key().type),
                    blind("number", "bigint"))
            : "";
    String end = " ORDER BY 2" + way + ", 1" + way + " LIMIT " + limit;
    return with(after, end)
        + " SELECT "
        + WorkRows.COLUMNS
        + ", f.key::text AS key, w.state = 'OPEN' AND s.number IS NULL AS unread"
        + " FROM front f JOIN ("
        + WorkRows.TABLES
        + ") ON w.number = f.number"
        + " LEFT JOIN workflow.seen s ON s.number = f.number AND s.person = "
        + blind("me", "text")
        + " ORDER BY f.key"
        + way
        + ", f.number"
        + way;
  }

  /** How many; counting stops at {@code :most}. */
  String count() {
    return with("", " LIMIT :most") + " SELECT count(*) FROM front";
  }

  /** The first lines that were asked for: their number and what they are sorted by. */
  private String with(String after, String end) {
    String own = ownList();
    if (own != null) {
      return "WITH "
          + asked()
          + "front AS ("
          + lines(ITEMS, own + narrowed(null), after, end)
          + ")";
    }
    String all = "WITH " + asked() + "visible AS (" + groups() + "), ";
    if (lookup == Lookup.WALK_ALL && isPlain()) {
      String where =
          "w.state = 'OPEN' AND w.queue = ANY (ARRAY(SELECT queue FROM visible))" + narrowed(null);
      return all + "front AS (" + lines(ITEMS, where, after, end) + ")";
    }
    if (words > 0 && lookup == Lookup.GATHER) {
      String open = "w.state = 'OPEN'" + narrowed(null);
      return all
          + "found AS MATERIALIZED (SELECT w.number, w.queue, "
          + key().column
          + " FROM "
          + ITEMS
          + " WHERE "
          + open
          + "), front AS ("
          + lines("found w", "w.queue IN (SELECT queue FROM visible)", after, end)
          + ")";
    }
    return all + "front AS (" + merged(after, end) + ")";
  }

  private String lines(String from, String where, String after, String end) {
    return "SELECT w.number, "
        + key().column
        + " AS key FROM "
        + from
        + " WHERE "
        + where
        + after
        + end;
  }

  /** The front of each group's list, merged. */
  private String merged(String after, String end) {
    WorkField driver = driver();
    boolean byDistrict = driver == WorkField.DISTRICT;
    String line =
        byDistrict
            ? "w.queue = k.queue AND w.district = d.value" + late()
            : "w.state = 'OPEN' AND w.queue = k.queue"
                + (driver == null ? "" : " AND " + COLUMNS.get(driver) + " = d.value")
                + narrowed(driver);
    return (byDistrict ? "SELECT DISTINCT" : "SELECT")
        + " f.number, f.key FROM visible k"
        + (driver == null
            ? ""
            : " CROSS JOIN unnest(" + blind(driver.name(), "text[]") + ") d(value)")
        + " CROSS JOIN LATERAL ("
        + lines(byDistrict ? "workflow.item_district w" : ITEMS, line, after, end)
        + ") f"
        + end;
  }

  /** The field along whose index the list is read; null when the order's own index is best. */
  private @Nullable WorkField driver() {
    if (key() != Key.DUE) {
      return null;
    }
    return DRIVERS.stream()
        .filter(query.only()::containsKey)
        .filter(field -> field != WorkField.DISTRICT || isDistrictAlone())
        .findFirst()
        .orElse(null);
  }

  /** Only words, in the order that all groups together have an index for. */
  private boolean isPlain() {
    return key() == Key.DUE
        && query.only().isEmpty()
        && !query.overdue()
        && !query.unclaimed()
        && !query.returned();
  }

  /** The lists by district know the day only. */
  private boolean isDistrictAlone() {
    return words == 0
        && staff
        && !query.unclaimed()
        && !query.returned()
        && query.only().keySet().stream()
            .allMatch(field -> field == WorkField.DISTRICT || field == WorkField.TEAM);
  }

  /** Groups whose lists are looked at. */
  private String groups() {
    StringBuilder groups = new StringBuilder("SELECT k.queue FROM workflow.queue k WHERE true");
    if (query.scope() == Scope.MY_GROUPS) {
      groups.append(
          """
           AND (k.task IS NULL AND k.role = %s OR k.task = %s)
           AND (k.team IS NULL OR k.team IN
             (SELECT m.team FROM workflow.team_member m WHERE m.person = %s))
          """
              .formatted(anyOf("roles"), anyOf("several"), anyOf("people")));
    }
    if (!staff) {
      groups.append(" AND k.role = 'PROVIDER_CONTACT'");
    }
    if (query.only().containsKey(WorkField.TEAM)) {
      groups.append(" AND k.team = ").append(anyOf("TEAM"));
    }
    return groups.toString();
  }

  /** What belongs to a person instead of a group; null when groups are asked for. */
  private @Nullable String ownList() {
    return switch (query.scope()) {
      case MINE -> "w.state = 'OPEN' AND w.assignee = ANY (:people)" + inPart;
      case DONE -> "w.state = 'DONE' AND w.ended_by = :me";
      case MY_GROUPS, ALL -> null;
    };
  }

  /** All that narrows the list, but for the field along whose index it is read. */
  private String narrowed(@Nullable WorkField driver) {
    StringBuilder where = new StringBuilder();
    for (WorkField field : query.only().keySet()) {
      if (field == WorkField.DISTRICT) {
        where.append(" AND w.districts && CAST(:DISTRICT AS text[])");
      } else if (field != driver && !(field == WorkField.TEAM && ownList() == null)) {
        where.append(" AND ").append(COLUMNS.get(field)).append(" = ANY (:" + field + ")");
      }
    }
    where.append(late());
    if (query.unclaimed()) {
      where.append(" AND w.assignee IS NULL");
    }
    if (query.returned()) {
      where.append(" AND w.returned");
    }
    if (!staff) {
      where.append(" AND w.role = 'PROVIDER_CONTACT'");
    }
    if (words > 0) {
      // The operator's function is not looked up in the index of words.
      where.append(
          lookup == Lookup.GATHER && ownList() == null
              ? " AND w.words @@ (SELECT q FROM asked)"
              : " AND ts_match_vq(w.words, (SELECT q FROM asked))");
    }
    return where.toString();
  }

  private String late() {
    if (!query.overdue()) {
      return "";
    }
    return query.scope() == Scope.DONE
        ? " AND w.due_on < w.ended_at::date"
        : " AND w.due_key < " + blind("today", "date");
  }

  /**
   * A parameter whose value the planner does not look at. The way to the front of a list is the
   * same for everybody; without this the server plans each page anew, which takes twice as long as
   * reading it (decision 0018).
   */
  private static String blind(String parameter, String type) {
    return "(SELECT CAST(:" + parameter + " AS " + type + "))";
  }

  private static String anyOf(String parameter) {
    return "ANY (" + blind(parameter, "text[]") + "::text[])";
  }

  /** Every word in its Dutch form or as it stands; the last one may still be half. */
  private String asked() {
    if (words == 0) {
      return "";
    }
    return IntStream.range(0, words)
        .mapToObj(
            i ->
                "(to_tsquery('dutch', :word%1$d%2$s) || to_tsquery('simple', :word%1$d%2$s))"
                    .formatted(i, i == words - 1 ? " || ':*'" : ""))
        .collect(Collectors.joining(" && ", "asked AS MATERIALIZED (SELECT ", " AS q), "));
  }
}
