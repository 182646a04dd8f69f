package nl.rekenschap.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the work list.
 *
 * @param previous where the page before begins; absent on the first page
 * @param next where the page after begins; absent on the last page
 */
public record WorkPage(List<WorkItem> items, @Nullable Cursor previous, @Nullable Cursor next) {}
