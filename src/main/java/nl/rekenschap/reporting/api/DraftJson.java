package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Saved;
import org.jspecify.annotations.Nullable;

/** What was typed so far, as {@code Draft} in the description. */
record DraftJson(
    long version, @Nullable Instant at, @Nullable String byName, Map<String, String> fields) {

  static DraftJson of(FigureForm form) {
    Map<String, String> fields = new PlainNumbers(form).sent(form.typed());
    return form.draft()
        .map(draft -> new DraftJson(draft.version(), draft.at(), draft.byName(), fields))
        .orElseGet(() -> new DraftJson(0, null, null, fields));
  }

  /**
   * What became of a change.
   *
   * @param call number of the call; every value that it brought in names it
   * @param others fields that somebody else changed after the version that was sent along
   */
  record Kept(String call, long version, Instant at, List<Theirs> others) {

    static Kept of(String call, Saved saved, PlainNumbers numbers) {
      return new Kept(
          call,
          saved.version(),
          saved.at(),
          saved.others().stream().map(other -> Theirs.of(other, numbers)).toList());
    }
  }

  /** A field as somebody else left it. */
  record Theirs(String field, String value, long version, Instant at, String byName) {

    static Theirs of(Saved.Remote other, PlainNumbers numbers) {
      return new Theirs(
          other.field(),
          numbers.plain(other.field(), other.text()),
          other.version(),
          other.at(),
          other.byName());
    }
  }

  /** One field that was changed twice. */
  record Conflict(String field, String mine, Theirs theirs) {}
}
