package nl.rekenschap.programme.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;
import nl.rekenschap.programme.BudgetItem;
import nl.rekenschap.programme.Fact;
import nl.rekenschap.programme.ProviderEntry;
import nl.rekenschap.programme.Target;
import nl.rekenschap.shell.Badge;
import nl.rekenschap.shell.Formats;
import nl.rekenschap.shell.Texts;

/** How things of the programme are said on its screens. */
final class Words {

  private Words() {}

  /** A target as a number or as what it is instead. */
  static String target(Target target) {
    return switch (target) {
      case Target.Number number -> Formats.number(number.value());
      case Target.Minimum minimum -> Texts.text("programme.Target.minimum", minimum.value());
      case Target.NoneByDesign none -> Texts.text("programme.Target.noneByDesign");
      case Target.NotSet notSet -> Texts.text("programme.Target.notSet");
      case Target.NotApplicable text -> Texts.text("programme.Target.notApplicable");
      case Target.ToBeAgreed agreed ->
          agreed
              .proposal()
              .map(p -> Texts.text("programme.Target.proposal", p.value()))
              .orElseGet(() -> Texts.text("programme.Target.toBeAgreed"));
    };
  }

  /** The provider's name; "to be named" is said in words, never guessed. */
  static String provider(BudgetItem item, List<ProviderEntry> providers) {
    return switch (item.delivery()) {
      case GRANTEE -> provider(item.provider(), providers);
      case MUNICIPALITY, PARTNERS, INVESTMENT, ADVICE, COSTS ->
          Texts.text("programme.Delivery." + item.delivery());
    };
  }

  static String provider(Optional<ProviderId> provider, List<ProviderEntry> providers) {
    return provider
        .flatMap(id -> providers.stream().filter(p -> p.code().equals(id)).findFirst())
        .map(ProviderEntry::name)
        .orElseGet(() -> Texts.text("programme.Delivery.unnamed"));
  }

  /** The amount of the table, and beside it that the text says something else. */
  static Component amount(BudgetItem item) {
    if (item.amount().isEmpty()) {
      return new Span(Texts.text("programme.ProgrammeView.noAmount"));
    }
    Span amount = new Span(Formats.money(item.amount().get()));
    if (item.textAmount().isEmpty()) {
      return amount;
    }
    Badge badge =
        new Badge(Texts.text("programme.ProgrammeView.textDiffers"), Badge.Tone.ATTENTION);
    Span text = new Span(Texts.text("programme.ProgrammeView.textAmount", item.textAmount().get()));
    text.addClassName("hint");
    badge.getElement().setAttribute("title", text.getText());
    Div cell = new Div(new Div(amount), badge, new Div(text));
    cell.addClassName("amount-with-text");
    return cell;
  }

  /** Statements with their sources. */
  static Component facts(List<Fact> facts) {
    UnorderedList list = new UnorderedList();
    facts.forEach(fact -> list.add(new ListItem(fact(fact))));
    return list;
  }

  static Component fact(Fact fact) {
    return new Span(new Span(fact.text() + " "), source(fact.source()));
  }

  static Span source(String source) {
    Span span = new Span(Texts.text("programme.ProgrammeView.source", source));
    span.addClassName("hint");
    return span;
  }

  static Component list(List<String> texts) {
    UnorderedList list = new UnorderedList();
    texts.forEach(text -> list.add(new ListItem(text)));
    return list;
  }
}
