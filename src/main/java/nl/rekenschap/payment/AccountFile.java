package nl.rekenschap.payment;

import java.util.List;
import java.util.Optional;
import nl.rekenschap.kernel.ProviderId;

/**
 * What is known of the accounts of one provider.
 *
 * @param accounts newest first; the one in use, when there is one, before the others
 * @param changes requests, newest first
 */
public record AccountFile(
    ProviderId provider, String name, List<BankAccount> accounts, List<AccountChange> changes) {

  public AccountFile {
    accounts = List.copyOf(accounts);
    changes = List.copyOf(changes);
  }

  public Optional<BankAccount> inUse() {
    return accounts.stream().filter(account -> account.until().isEmpty()).findFirst();
  }

  /** The request that waits to be confirmed. */
  public Optional<AccountChange> open() {
    return changes.stream().filter(AccountChange::isOpen).findFirst();
  }
}
