package nl.rekenschap.reporting.ui;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import nl.rekenschap.access.Access;
import nl.rekenschap.access.Role.Names;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import nl.rekenschap.reporting.Change;
import nl.rekenschap.reporting.Reporting;
import nl.rekenschap.reporting.Saved;
import nl.rekenschap.workflow.TaskId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what was typed in a form whose page has gone away. Rules, limits and versions are those of
 * a save from the screen; nobody reads the answer. The session says who it is, and the token in the
 * body that its own screen sends it.
 */
@RestController
@RolesAllowed({Names.PROVIDER_CONTACT, Names.POLICY_ADVISER, Names.GRANT_OFFICER})
class LeftForms {

  /** Address of the form of a task, without the task. */
  static final String ADDRESS = "reporting/left/";

  // What browsers send along from a page that goes away; no more than that is accepted.
  private static final long MOST_BYTES = 64 * 1024;

  private final Reporting reporting;
  private final Access access;
  private final JsonMapper json;

  LeftForms(Reporting reporting, Access access, JsonMapper json) {
    this.reporting = reporting;
    this.access = access;
    this.json = json;
  }

  /**
   * A text that was not yet known to be kept.
   *
   * @param sent what of it this page had sent before without knowing the answer
   */
  record Left(
      @Nullable String field, @Nullable String text, long basedOn, @Nullable List<String> sent) {

    Change change() {
      if (field == null || text == null) {
        throw new IllegalArgumentException("a change without field or text");
      }
      return new Change(field, text, basedOn);
    }

    boolean wasSent(Saved.Conflict conflict) {
      return conflict.field().equals(field)
          && sent != null
          && sent.contains(conflict.theirs().text());
    }
  }

  @PostMapping("/reporting/left/{task}")
  ResponseEntity<Void> keep(
      @PathVariable String task, @RequestParam String changes, HttpServletRequest request) {
    if (request.getContentLengthLong() < 0) {
      return answer(HttpStatus.LENGTH_REQUIRED);
    }
    if (request.getContentLengthLong() > MOST_BYTES) {
      return answer(HttpStatus.CONTENT_TOO_LARGE);
    }
    try {
      boolean kept = keep(new TaskId(task), read(changes));
      return answer(kept ? HttpStatus.NO_CONTENT : HttpStatus.CONFLICT);
    } catch (JacksonException | IllegalArgumentException e) {
      return answer(HttpStatus.BAD_REQUEST);
    } catch (Refused refused) {
      return answer(
          refused.messageKey().equals(Refused.notFound().messageKey())
              ? HttpStatus.NOT_FOUND
              : HttpStatus.CONFLICT);
    }
  }

  private List<Left> read(String changes) {
    Left[] left = json.readValue(changes, Left[].class);
    if (left == null || Arrays.stream(left).anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("a change that is nothing");
    }
    return List.of(left);
  }

  /**
   * @return whether all of it is kept now
   */
  private boolean keep(TaskId task, List<Left> left) {
    Saved first = save(task, left.stream().map(Left::change).toList());
    PersonId me = access.current().id();
    // A save of this very page that overtook us is no other person's text.
    List<Change> own =
        first.conflicts().stream()
            .filter(conflict -> conflict.theirs().by().equals(me))
            .filter(conflict -> left.stream().anyMatch(one -> one.wasSent(conflict)))
            .map(c -> new Change(c.field(), c.mine(), c.theirs().version()))
            .toList();
    int open = first.conflicts().size() - own.size();
    return (own.isEmpty() || save(task, own).conflicts().isEmpty()) && open == 0;
  }

  private Saved save(TaskId task, List<Change> changes) {
    return reporting.save(task, changes, Long.MAX_VALUE);
  }

  private static ResponseEntity<Void> answer(HttpStatus status) {
    return ResponseEntity.status(status).build();
  }
}
