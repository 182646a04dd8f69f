package nl.rekenschap.workflow;

import java.time.LocalDate;
import java.util.List;
import nl.rekenschap.access.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Reading of the work list; comes with its tables in the next step. */
@Repository
class WorkListStore {

  WorkPage page(WorkQuery query, Person person, LocalDate today, @Nullable Cursor from, int size) {
    throw new UnsupportedOperationException();
  }

  long count(WorkQuery query, Person person, LocalDate today, long upTo) {
    throw new UnsupportedOperationException();
  }

  List<Choice> choices(WorkField field, String beginsWith, Person person) {
    throw new UnsupportedOperationException();
  }

  void seen(TaskId id, Person person) {
    throw new UnsupportedOperationException();
  }

  String mark() {
    throw new UnsupportedOperationException();
  }

  boolean changedSince(String mark) {
    throw new UnsupportedOperationException();
  }
}
