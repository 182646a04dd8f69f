package nl.rekenschap.council;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.rekenschap.council.FigureId.Amount;
import nl.rekenschap.council.InvestmentAccount.Place;
import nl.rekenschap.council.InvestmentAccount.Share;
import nl.rekenschap.council.InvestmentAccount.Why;
import nl.rekenschap.council.Passport.How;
import nl.rekenschap.council.Passport.Sort;
import nl.rekenschap.council.Passport.Value;
import nl.rekenschap.council.PassportLink.Computed;
import nl.rekenschap.kernel.Money;

/** Passports of where the money went: each amount with the budget lines of which it is a part. */
final class AccountPassports {

  private final InvestmentAccount account;
  private final PassportSheet sheet;

  private AccountPassports(CouncilReport report, PassportSheet sheet) {
    this.account = report.account();
    this.sheet = sheet;
  }

  static void of(CouncilReport report, PassportSheet sheet) {
    AccountPassports all = new AccountPassports(report, sheet);
    all.amounts(true);
    all.amounts(false);
  }

  private void amounts(boolean ofPlan) {
    Map<String, Money> focus = new LinkedHashMap<>();
    focus.put("in", account.inFocus(ofPlan));
    focus.put("partly", account.partlyInFocus(ofPlan));
    focus.put("outside", account.outsideFocus(ofPlan));
    focus.put("citywide", account.citywide(ofPlan));
    focus.put("nowhere", account.notPlaced(ofPlan));
    focus.put("costs", account.costs(ofPlan));
    focus.put("all", account.total(ofPlan));
    focus.forEach((what, money) -> focus(what, money, ofPlan));
    add("place", "citywide", "", ofPlan, share -> share.place() instanceof Place.Citywide);
    add("place", "costs", "", ofPlan, share -> share.place() instanceof Place.Costs);
    add("place", "all", "", ofPlan, share -> true);
    for (Why why : whyNowhere()) {
      Place nowhere = new Place.Nowhere(why);
      add("place", "nowhere-" + why, "", ofPlan, share -> share.place().equals(nowhere));
    }
    for (InvestmentAccount.Row row : account.districts()) {
      for (String kind : List.of("district", "need")) {
        add(kind, row.key(), row.name(), ofPlan, share -> isIn(share, row.key(), true));
      }
    }
    account
        .neighbourhoods()
        .forEach(
            row ->
                add(
                    "neighbourhoods",
                    row.key(),
                    row.name(),
                    ofPlan,
                    share -> isIn(share, row.key(), false)));
    account
        .schools()
        .forEach(
            row ->
                add(
                    "schools",
                    row.key(),
                    row.name(),
                    ofPlan,
                    share ->
                        share.place() instanceof Place.School school
                            && school.code().equals(row.key())));
    account
        .several()
        .forEach(
            row ->
                add(
                    "several",
                    row.key(),
                    row.name(),
                    ofPlan,
                    share ->
                        share.place() instanceof Place.Several several
                            && String.join("-", several.names()).equals(row.key())));
  }

  private Set<Why> whyNowhere() {
    Set<Why> all = EnumSet.noneOf(Why.class);
    Stream.concat(account.planned().stream(), account.real().stream())
        .map(Share::place)
        .filter(Place.Nowhere.class::isInstance)
        .forEach(place -> all.add(((Place.Nowhere) place).why()));
    return all;
  }

  private static boolean isIn(Share share, String code, boolean district) {
    return InvestmentAccount.area(share.place())
        .filter(
            area ->
                district
                    ? area.district().equals(code)
                    : area.code().equals(code) && !area.code().equals(area.district()))
        .isPresent();
  }

  private List<Share> shares(boolean ofPlan) {
    return ofPlan ? account.planned() : account.real();
  }

  private void focus(String what, Money money, boolean ofPlan) {
    Value value = new Value.Amount(money, true);
    FigureId id = AccountPages.id("focus", what, ofPlan);
    sheet.add(id, what(what, "", ofPlan), value, How.ALLOCATED, focusLinks(what, ofPlan));
    InvestmentAccount.percent(money, account.total(ofPlan))
        .ifPresent(
            percent ->
                sheet.add(
                    AccountPages.id("focus-share", what, ofPlan),
                    what(what, "", ofPlan),
                    new Value.Percent(percent.intValue()),
                    How.PERCENTAGE_OF_ALL,
                    List.of(
                        new Computed(id.value(), value),
                        new Computed(
                            AccountPages.id("focus", "all", ofPlan).value(),
                            new Value.Amount(account.total(ofPlan), true)))));
  }

  private List<Computed> focusLinks(String what, boolean ofPlan) {
    return switch (what) {
      case "citywide" -> links(ofPlan, share -> share.place() instanceof Place.Citywide);
      case "nowhere" -> links(ofPlan, share -> share.place() instanceof Place.Nowhere);
      case "costs" -> links(ofPlan, share -> share.place() instanceof Place.Costs);
      case "all" -> links(ofPlan, share -> true);
      default ->
          links(
              ofPlan,
              share -> {
                InvestmentAccount one =
                    new InvestmentAccount(
                        List.of(), List.of(share), List.of(), List.of(), account.focus());
                Money counted =
                    switch (what) {
                      case "in" -> one.inFocus(true);
                      case "partly" -> one.partlyInFocus(true);
                      default -> one.outsideFocus(true);
                    };
                return !counted.isZero();
              });
    };
  }

  private void add(String kind, String key, String name, boolean ofPlan, Predicate<Share> which) {
    Money money = Money.sum(shares(ofPlan).stream().filter(which).map(Share::money).toList());
    sheet.add(
        AccountPages.id(kind, key, ofPlan),
        what(key, name, ofPlan),
        new Value.Amount(money, true),
        How.ALLOCATED,
        links(ofPlan, which));
  }

  /** What of each budget line is in it. */
  private List<Computed> links(boolean ofPlan, Predicate<Share> which) {
    Map<String, Money> byItem = new LinkedHashMap<>();
    shares(ofPlan).stream()
        .filter(which)
        .forEach(share -> byItem.merge(share.item(), share.money(), Money::plus));
    List<Computed> links = new ArrayList<>();
    byItem.forEach(
        (item, money) ->
            links.add(
                new Computed(
                    FigureId.money(item, ofPlan ? Amount.PLAN : Amount.SETTLED).value(),
                    new Value.Amount(money, true))));
    return links;
  }

  /** A place has a name, the others a word of their own. */
  private Passport.What what(String key, String name, boolean ofPlan) {
    Passport.What what = sheet.what(Sort.ACCOUNT, name, name.isEmpty() ? word(key) : "", "");
    return new Passport.What(
        what.sort(),
        what.year(),
        what.of(),
        what.indicator(),
        what.span(),
        what.part(),
        Optional.of(ofPlan ? Amount.PLAN : Amount.SETTLED));
  }

  private static String word(String key) {
    return key.startsWith("nowhere") ? "nowhere" : key;
  }
}
