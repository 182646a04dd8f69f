package nl.rekenschap.kernel;

/** One person with an account; never shared by two. */
public record PersonId(String value) {

  public PersonId {
    Slug.check("PersonId", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
