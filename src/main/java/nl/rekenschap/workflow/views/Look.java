package nl.rekenschap.workflow.views;

import java.util.List;
import nl.rekenschap.workflow.WorkOrder;
import nl.rekenschap.workflow.WorkQuery;

/**
 * How the work list is looked at.
 *
 * @param columns in the order in which they are shown, each once
 * @param grouping with headings comes the order in which each heading comes once
 */
public record Look(WorkQuery query, List<WorkColumn> columns, Grouping grouping) {

  public Look {
    columns = columns.stream().distinct().toList();
    query = ordered(query, grouping);
  }

  /** What somebody sees who never chose. */
  public static Look usual() {
    return new Look(WorkQuery.of(WorkQuery.Scope.MY_GROUPS), WorkColumn.USUAL, Grouping.NONE);
  }

  public Look ask(WorkQuery other) {
    return new Look(other, columns, grouping);
  }

  public Look in(List<WorkColumn> others) {
    return new Look(query, others, grouping);
  }

  public Look under(Grouping other) {
    return new Look(query, columns, other);
  }

  /** Whether anything is left out that the scope has. */
  public boolean narrows() {
    return !query.text().isEmpty()
        || !query.only().isEmpty()
        || query.overdue()
        || query.unclaimed()
        || query.returned();
  }

  /** All of the scope, in the same columns and order. */
  public Look wide() {
    return ask(WorkQuery.of(query.scope()).by(query.order(), query.descending()));
  }

  private static WorkQuery ordered(WorkQuery query, Grouping grouping) {
    return switch (grouping) {
      case NONE -> query;
      case PROVIDER -> query.by(WorkOrder.PROVIDER, query.descending());
      case DUE_WEEK -> query.by(WorkOrder.DUE, query.descending());
    };
  }
}
