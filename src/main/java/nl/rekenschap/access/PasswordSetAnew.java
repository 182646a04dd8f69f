package nl.rekenschap.access;

/** A forgotten password was set anew; its person is told, who may not have done it. */
public record PasswordSetAnew(Person person) {}
