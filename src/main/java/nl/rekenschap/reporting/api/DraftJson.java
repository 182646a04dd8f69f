package nl.rekenschap.reporting.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import nl.rekenschap.reporting.FigureForm;
import nl.rekenschap.reporting.Saved;
import org.jspecify.annotations.Nullable;

/** What was typed so far, as {@code Draft} in the description. */
record DraftJson(
    String version,
    @Nullable Instant at,
    @Nullable String byName,
    @Nullable Ready ready,
    Map<String, String> fields) {

  /** Who said that it can be handed in; any change takes that back. */
  record Ready(Instant at, String byName) {}

  /**
   * @param edition see {@link DraftVersion}
   */
  static DraftJson of(FigureForm form, String edition) {
    Map<String, String> fields = new PlainNumbers(form).sent(form.typed());
    return form.draft()
        .map(
            draft ->
                new DraftJson(
                    new DraftVersion(edition, draft.version()).toString(),
                    draft.at(),
                    draft.byName(),
                    draft.ready().map(done -> new Ready(done.at(), done.byName())).orElse(null),
                    fields))
        .orElseGet(
            () -> new DraftJson(new DraftVersion(edition, 0).toString(), null, null, null, fields));
  }

  String etag() {
    return '"' + version + '"';
  }

  /**
   * What became of a change.
   *
   * @param call number of the call; every value that it brought in names it
   * @param others fields that somebody else changed after the version that was sent along
   */
  record Kept(String call, String version, Instant at, List<Theirs> others) {

    static Kept of(String call, DraftVersion version, Saved saved, PlainNumbers numbers) {
      return new Kept(
          call,
          version.toString(),
          saved.at(),
          saved.others().stream().map(other -> Theirs.of(other, version, numbers)).toList());
    }
  }

  /** A field as somebody else left it. */
  record Theirs(String field, String value, String version, Instant at, String byName) {

    static Theirs of(Saved.Remote other, DraftVersion draft, PlainNumbers numbers) {
      return new Theirs(
          other.field(),
          numbers.plain(other.field(), other.text()),
          draft.at(other.version()),
          other.at(),
          other.byName());
    }
  }

  /** One field that was changed twice. */
  record Conflict(String field, String mine, Theirs theirs) {}
}
