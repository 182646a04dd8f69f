package nl.rekenschap.programme;

import java.util.List;

/** A programme was taken in, for the first time or changed; in the transaction of the import. */
public record ProgrammeImported(String programme, List<ProviderEntry> providers) {

  public ProgrammeImported {
    providers = List.copyOf(providers);
  }
}
