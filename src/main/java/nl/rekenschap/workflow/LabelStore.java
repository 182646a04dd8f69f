package nl.rekenschap.workflow;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rekenschap.kernel.CaseId;
import nl.rekenschap.workflow.Subject.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How cases are called and what they are about, in their label and in each of their items. */
@Repository
class LabelStore {

  private final JdbcClient jdbc;

  LabelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<CaseLabel> label(CaseId caseId) {
    return jdbc.sql("SELECT " + WorkRows.LABEL + " FROM workflow.case_label WHERE case_id = :case")
        .param("case", caseId.value())
        .query((row, number) -> WorkRows.label(row))
        .optional();
  }

  void label(CaseId caseId, CaseLabel label) {
    bind(
            """
            INSERT INTO workflow.case_label
              (case_id, title, year, provider_id, provider_name, intervention, intervention_name,
               line, line_name, districts, district_names, title_key, provider_key, words)
            VALUES (:case, :title, :year, :provider, :providerName, :intervention,
                    :interventionName, :line, :lineName, :districts, :districtNames, :titleKey,
                    :providerKey, :words)
            ON CONFLICT (case_id) DO UPDATE
            SET title = excluded.title, year = excluded.year, provider_id = excluded.provider_id,
                provider_name = excluded.provider_name, intervention = excluded.intervention,
                intervention_name = excluded.intervention_name, line = excluded.line,
                line_name = excluded.line_name, districts = excluded.districts,
                district_names = excluded.district_names, title_key = excluded.title_key,
                provider_key = excluded.provider_key, words = excluded.words
            """,
            caseId,
            label)
        .update();
    items(caseId);
    choices(label);
  }

  /** Items that there are already are called as the case is now. */
  private void items(CaseId caseId) {
    jdbc.sql(
            """
            WITH changed AS (
              UPDATE workflow.work_item w
              SET title = l.title, year = l.year, provider_id = l.provider_id,
                  provider_name = l.provider_name, intervention = l.intervention,
                  intervention_name = l.intervention_name, line = l.line, line_name = l.line_name,
                  districts = l.districts, district_names = l.district_names,
                  title_key = l.title_key, provider_key = l.provider_key,
                  words = strip(to_tsvector('dutch', l.words) || to_tsvector('simple', l.words)),
                  version = w.version + 1, changed_in = pg_current_xact_id()
              FROM workflow.case_label l
              WHERE l.case_id = :case AND w.case_id = l.case_id
              RETURNING w.number, w.queue, w.due_key, w.districts, w.state),
            gone AS (
              DELETE FROM workflow.item_district d USING changed c
              WHERE d.number = c.number AND d.district <> ALL (c.districts))
            INSERT INTO workflow.item_district (district, queue, due_key, number)
            SELECT district, c.queue, c.due_key, c.number
            FROM changed c CROSS JOIN unnest(c.districts) district
            WHERE c.state = 'OPEN'
            ON CONFLICT DO NOTHING
            """)
        .param("case", caseId.value())
        .update();
  }

  private void choices(CaseLabel label) {
    if (label.provider() != null && label.providerName() != null) {
      choice(WorkField.PROVIDER, new Named(label.provider().value(), label.providerName()));
    }
    choice(WorkField.INTERVENTION, label.subject().intervention());
    choice(WorkField.LINE, label.subject().line());
    label.subject().districts().forEach(district -> choice(WorkField.DISTRICT, district));
  }

  private void choice(WorkField field, @Nullable Named value) {
    if (value == null) {
      return;
    }
    jdbc.sql(
            """
            INSERT INTO workflow.choice AS c (field, value, label, key)
            VALUES (:field, :value, :label, :key)
            ON CONFLICT (field, value) DO UPDATE SET label = excluded.label, key = excluded.key
            WHERE c.label <> excluded.label
            """)
        .param("field", field.name())
        .param("value", value.code())
        .param("label", value.name())
        .param("key", Words.plain(value.name()))
        .update();
  }

  /** Values of that field whose name has a word that begins so. */
  List<Choice> choices(WorkField field, String beginsWith, int most) {
    return jdbc.sql(
            "SELECT c.value, c.label FROM "
                + choices(field)
                + " AND (' ' || c.key) LIKE :like ORDER BY c.key, c.value LIMIT :most")
        .param("like", "% " + Words.plain(beginsWith) + "%")
        .param("most", most)
        .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
        .list();
  }

  /** Those values of that field. */
  List<Choice> named(WorkField field, Set<String> values) {
    return jdbc.sql(
            "SELECT c.value, c.label FROM " + choices(field) + " AND c.value = ANY (:values)")
        .param("values", values.toArray(String[]::new))
        .query((row, number) -> new Choice(row.getString(1), row.getString(2)))
        .list();
  }

  private static String choices(WorkField field) {
    return field == WorkField.TEAM
        ? "(SELECT id AS value, name AS label, lower(name) AS key FROM workflow.team) c WHERE true"
        : "workflow.choice c WHERE c.field = '" + field + "'";
  }

  private JdbcClient.StatementSpec bind(String sql, CaseId caseId, CaseLabel label) {
    Subject subject = label.subject();
    Named intervention = subject.intervention();
    Named line = subject.line();
    return jdbc.sql(sql)
        .param("case", caseId.value())
        .param("title", label.title())
        .param("year", label.year())
        .param("provider", label.provider() == null ? null : label.provider().value())
        .param("providerName", label.providerName())
        .param("intervention", intervention == null ? null : intervention.code())
        .param("interventionName", intervention == null ? null : intervention.name())
        .param("line", line == null ? null : line.code())
        .param("lineName", line == null ? null : line.name())
        .param("districts", subject.districts().stream().map(Named::code).toArray(String[]::new))
        .param("districtNames", WorkRows.lines(subject.districts()))
        .param("titleKey", Words.key(label.title() + ' ' + label.year()))
        .param("providerKey", Words.key(label.providerName()))
        .param("words", words(caseId, label));
  }

  private static String words(CaseId caseId, CaseLabel label) {
    Subject subject = label.subject();
    return Stream.of(
            Stream.of(label.title(), Integer.toString(label.year()), caseId.value()),
            Stream.ofNullable(label.providerName()),
            Stream.ofNullable(subject.intervention()).map(Named::name),
            Stream.ofNullable(subject.line()).map(Named::name),
            subject.districts().stream().map(Named::name))
        .flatMap(each -> each)
        .map(Words::plain)
        .collect(Collectors.joining(" "));
  }
}
