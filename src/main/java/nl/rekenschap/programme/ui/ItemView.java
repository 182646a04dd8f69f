package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rekenschap.programme.Area;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Delivery;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.Intervention;
import nl.rekenschap.programme.Line;
import nl.rekenschap.programme.Milestone;
import nl.rekenschap.programme.Motion;
import nl.rekenschap.programme.Programme;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Facts;
import nl.rekenschap.shell.Page;
import nl.rekenschap.shell.Section;
import nl.rekenschap.shell.Table;
import nl.rekenschap.shell.Texts;

/** One intervention: what it is for, whom it reaches, where, and by what it is judged. */
@Route("programme/item")
@PermitAll
public final class ItemView extends Page implements HasUrlParameter<String> {

  private final transient Programme programme;
  private final Div content = new Div();

  ItemView(Programme programme) {
    super(Texts.text("programme.ItemView.title"));
    this.programme = programme;
    add(content);
  }

  @Override
  public void setParameter(BeforeEvent event, String code) {
    Intervention item = programme.intervention(code);
    title(item.name());
    content.removeAll();
    content.add(inShort(item), budget(item), place(item), indicators(item), cimo(item));
    milestones(item).ifPresent(content::add);
    motions(item).ifPresent(content::add);
    addFacts("evidence", item.evidence());
    addFacts("notes", item.notes());
  }

  private void addFacts(String title, List<Fact> facts) {
    if (!facts.isEmpty()) {
      content.add(new Section(text(title), Words.facts(facts)));
    }
  }

  private Section inShort(Intervention item) {
    Facts facts = new Facts();
    facts.fact(
        text("line"),
        item.line()
            .map(Line::name)
            .orElseGet(() -> Texts.text("programme.ProgrammeView.outsideLines")));
    facts.fact(text("delivery"), Texts.text("programme.Delivery." + item.delivery()));
    if (item.provider().isPresent() || item.delivery() == Delivery.GRANTEE) {
      facts.fact(text("provider"), Words.provider(item.provider(), programme.providers()));
    }
    facts.fact(text("runs"), years(item));
    item.goal().ifPresent(goal -> facts.fact(text("goal"), Words.fact(goal)));
    item.activity().ifPresent(activity -> facts.fact(text("activity"), Words.fact(activity)));
    item.targetGroup().ifPresent(group -> facts.fact(text("targetGroup"), Words.fact(group)));
    if (!item.ages().isEmpty()) {
      facts.fact(text("ages"), ages(item.ages()));
    }
    item.mode().ifPresent(m -> facts.fact(text("mode"), Texts.text("programme.FundingMode." + m)));
    if (item.narrativeAsked()) {
      facts.fact(text("narrative"), text("narrativeAsked"));
    }
    return new Section(text("inShort"), facts);
  }

  private static String years(Intervention item) {
    return item.firstYear() == item.lastYear()
        ? Integer.toString(item.firstYear())
        : Texts.text("programme.ItemView.years", item.firstYear(), item.lastYear());
  }

  private static Component ages(List<Intervention.AgeBand> ages) {
    Div list = new Div();
    for (Intervention.AgeBand age : ages) {
      String band =
          age.to()
              .map(to -> Texts.text("programme.ItemView.agesTo", age.from(), to))
              .orElseGet(() -> Texts.text("programme.ItemView.agesFrom", age.from()));
      Div line = new Div(new Span(band + " "));
      if (age.leading() && ages.size() > 1) {
        line.add(new Badge(text("leading"), Badge.Tone.INFO), new Span(" "));
      }
      age.note().ifPresent(note -> line.add(new Span(note + " ")));
      line.add(Words.source(age.source()));
      list.add(line);
    }
    return list;
  }

  private Section budget(Intervention item) {
    Table table =
        new Table(
            text("budget"),
            text("year"),
            "#" + Texts.text("programme.ProgrammeView.amount"),
            text("source"));
    for (int year : running(item)) {
      BudgetItem line = programme.item(item.code(), year);
      table.row(Integer.toString(year), Words.amount(line), line.source());
    }
    return new Section(text("budget"), table);
  }

  private static List<Integer> running(Intervention item) {
    return IntStream.rangeClosed(item.firstYear(), item.lastYear()).boxed().toList();
  }

  private Component place(Intervention item) {
    if (item.areas().isEmpty() && item.schools().isEmpty()) {
      return new Section(text("place"), new Paragraph(text("noPlace")));
    }
    Facts facts = new Facts();
    Div areas = new Div();
    item.areas().forEach(placement -> areas.add(area(placement)));
    facts.fact(text("areas"), areas);
    if (!item.schoolTypes().isEmpty()) {
      facts.fact(text("schoolTypes"), String.join(", ", item.schoolTypes()));
    }
    if (!item.schools().isEmpty()) {
      facts.fact(
          Texts.text("programme.ItemView.schools", item.schools().size()),
          Words.list(
              item.schools().stream()
                  .map(s -> s.name() + s.note().map(note -> " (" + note + ")").orElse(""))
                  .toList()));
    }
    return new Section(text("place"), facts);
  }

  private Div area(Intervention.Placement placement) {
    Area area = placement.area();
    Div line = new Div(new Span(area.name() + " "));
    line.add(new Span(Texts.text("programme.Area." + area.level()) + " "));
    area.cbsCode().ifPresent(code -> line.add(new Span(code + " ")));
    placement
        .fromYear()
        .ifPresent(
            from -> line.add(new Span(Texts.text("programme.ItemView.areaFrom", from) + " ")));
    area.parent().ifPresent(parent -> line.add(new Span(parent(area, parent) + " ")));
    area.note().ifPresent(note -> line.add(new Span(note + " ")));
    line.add(Words.source(placement.source()));
    return line;
  }

  private String parent(Area area, String parent) {
    String name =
        programme.areas().stream()
            .filter(other -> other.code().equals(parent))
            .map(Area::name)
            .findFirst()
            .orElse(parent);
    String key = area.parentAssumed() ? "parentAssumed" : "parent";
    return Texts.text("programme.ItemView." + key, name);
  }

  private Section indicators(Intervention item) {
    List<Integer> years = running(item);
    boolean none = years.stream().allMatch(y -> programme.indicatorsOf(item.code(), y).isEmpty());
    return new Section(
        text("indicators"),
        none
            ? new Paragraph(text("noIndicators"))
            : new IndicatorTable(
                item.name(),
                years.stream()
                    .collect(
                        Collectors.toMap(
                            year -> year,
                            year -> programme.indicatorsOf(item.code(), year),
                            (a, b) -> a,
                            TreeMap::new)),
                programme.indicatorVersionsOf(item.code())));
  }

  private static Section cimo(Intervention item) {
    if (item.cimo().isEmpty()) {
      return new Section(text("cimo"), new Paragraph(text("noCimo")));
    }
    Intervention.Cimo cimo = item.cimo().get();
    Div boxes =
        new Div(
            box("context", cimo.context()),
            box("intervention", cimo.intervention()),
            box("mechanisms", cimo.mechanisms()),
            box("outcomes", cimo.outcomes()));
    boxes.addClassName("two-columns");
    Section section = new Section(text("cimo"), boxes, Words.source(cimo.source()));
    if (cimo.sharedWith().size() > 1) {
      section.add(new Paragraph(Texts.text("programme.ItemView.cimoShared", cimo.name())));
    }
    return section;
  }

  private static Div box(String name, List<String> texts) {
    Div box = new Div(new H3(text("cimo." + name)), Words.list(texts));
    box.addClassName("section");
    return box;
  }

  private Optional<Section> milestones(Intervention item) {
    // A milestone can be due before the item runs: its plan is made the year before.
    List<Milestone> due =
        programme.current().map(Programme.Summary::years).orElse(List.of()).stream()
            .flatMap(year -> programme.milestonesOf(item.code(), year).stream())
            .toList();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Table table = new Table(text("milestones"), text("milestone"), text("due"), text("source"));
    for (Milestone milestone : due) {
      Div when = new Div(new Span(due(milestone)));
      if (milestone.assumed()) {
        when.add(new Span(" "), new Badge(text("assumed"), Badge.Tone.ATTENTION));
      }
      table.row(milestone.text(), when, milestone.source());
    }
    return Optional.of(new Section(text("milestones"), table));
  }

  private static String due(Milestone milestone) {
    return milestone
        .quarter()
        .map(quarter -> Texts.text("programme.ItemView.quarter", quarter, milestone.year()))
        .orElseGet(() -> Integer.toString(milestone.year()));
  }

  private Optional<Section> motions(Intervention item) {
    List<Motion> about =
        programme.motions().stream().filter(m -> m.items().contains(item.code())).toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    Table table =
        new Table(
            Texts.text("programme.ProgrammeView.motions"),
            Texts.text("programme.ProgrammeView.motion"),
            Texts.text("programme.ProgrammeView.outcome"),
            Texts.text("programme.ProgrammeView.answer"));
    about.forEach(motion -> ProgrammeView.motionRow(table, motion));
    return Optional.of(new Section(Texts.text("programme.ProgrammeView.motions"), table));
  }

  private static String text(String key) {
    return Texts.text("programme.ItemView." + key);
  }
}
