package nl.rekenschap.post;

import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.rekenschap.access.Access;
import nl.rekenschap.kernel.PersonId;
import nl.rekenschap.kernel.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the acting person wants to be told. */
@Service
public class Wishes {

  private static final Set<String> LANGUAGES = Set.of("nl", "en");

  private final WishStore store;
  private final Access access;
  private final PostSettings settings;

  Wishes(WishStore store, Access access, PostSettings settings) {
    this.store = store;
    this.access = access;
    this.settings = settings;
  }

  /** One for each kind of thing that can be chosen, also those about which nothing was said yet. */
  @PermitAll
  public List<Wish> mine() {
    List<Wish> said = store.wishes(access.current().id());
    return choosable().stream()
        .map(
            kind ->
                said.stream().filter(wish -> wish.kind() == kind).findFirst().orElse(Wish.of(kind)))
        .toList();
  }

  /** The language of the mails to the acting person. */
  @PermitAll
  public Locale language() {
    return store.language(access.current().id());
  }

  /** What everybody always gets, by mail and at once. */
  @PermitAll
  public List<SignalKind> always() {
    return Arrays.stream(SignalKind.values()).filter(settings.always()::contains).toList();
  }

  /**
   * Says so, for what is told from now on.
   *
   * @throws Refused {@code post.Wishes.always} for a kind that cannot be chosen
   */
  @PermitAll
  @Transactional
  public void keep(Locale language, List<Wish> wishes) {
    if (wishes.stream().anyMatch(wish -> settings.always().contains(wish.kind()))) {
      throw new Refused("post.Wishes.always");
    }
    if (!LANGUAGES.contains(language.getLanguage())) {
      throw Refused.at("language", "post.Wishes.language");
    }
    PersonId person = access.current().id();
    store.keep(person, language, wishes);
  }

  private List<SignalKind> choosable() {
    return Arrays.stream(SignalKind.values())
        .filter(kind -> !settings.always().contains(kind))
        .toList();
  }
}
