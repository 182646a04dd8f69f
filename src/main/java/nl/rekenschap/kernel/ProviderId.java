package nl.rekenschap.kernel;

/** An organisation that carries out interventions, such as {@code jinc}. */
public record ProviderId(String value) {

  public ProviderId {
    Slug.check("ProviderId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
