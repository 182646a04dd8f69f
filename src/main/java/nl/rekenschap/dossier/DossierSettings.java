package nl.rekenschap.dossier;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the record, prefix {@code rekenschap.dossier}.
 *
 * @param organisation whose record it is, as exports say it
 * @param sealEvery pause between two looks whether a day is over and is to be sealed; zero looks
 *     never
 * @param sealFolder where each day's seal is written as a file; best one that another machine
 *     keeps. Absent: seals are only kept here
 * @param sealTo addresses outside that each day's seal is mailed to; empty: none
 */
@ConfigurationProperties("rekenschap.dossier")
record DossierSettings(
    @DefaultValue("") String organisation,
    @DefaultValue("1m") Duration sealEvery,
    @Nullable Path sealFolder,
    @DefaultValue List<String> sealTo) {

  DossierSettings {
    sealTo = List.copyOf(sealTo);
    if (!sealTo.stream().allMatch(address -> address.matches("[^@\\s<>]+@[^@\\s<>]+"))) {
      throw new IllegalArgumentException("rekenschap.dossier.seal-to: bare addresses");
    }
  }
}
