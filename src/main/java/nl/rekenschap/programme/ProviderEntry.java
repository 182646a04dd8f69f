package nl.rekenschap.programme;

import java.util.List;
import nl.rekenschap.kernel.ProviderId;

/**
 * An organisation the plan names.
 *
 * @param aliases other spellings in the sources
 */
public record ProviderEntry(ProviderId code, String name, List<String> aliases) {}
