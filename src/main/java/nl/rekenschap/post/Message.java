package nl.rekenschap.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rekenschap.dossier.Document;

/**
 * What is told, whoever it is told to.
 *
 * @param letter name of the text: {@code <room>/letters/<name>.nl.txt}
 * @param values what is filled in; days, periods and amounts as {@link nl.rekenschap.kernel.Dutch}
 *     says them, other words of ours also in English, under {@code <name>.en}
 * @param path screen that it leads to, without the address of the installation; when one task of
 *     the case waits for who opens it, it leads there
 * @param attachments documents of the case; one that is too large for mail stays in the case, and
 *     the mail says so
 * @param about what of the case it asks something about, such as a period; see {@link Post#settle}
 * @param once name of the telling: who was told under it is not told again
 */
public record Message(
    String letter,
    Map<String, String> values,
    String path,
    List<Document> attachments,
    Optional<String> about,
    Optional<String> once) {

  public Message {
    values = Map.copyOf(values);
    attachments = List.copyOf(attachments);
  }

  public static Message of(String letter, Map<String, String> values, String path) {
    return new Message(letter, values, path, List.of(), Optional.empty(), Optional.empty());
  }

  public Message with(List<Document> documents) {
    return new Message(letter, values, path, documents, about, once);
  }

  public Message about(String what) {
    return new Message(letter, values, path, attachments, Optional.of(what), once);
  }

  public Message once(String name) {
    return new Message(letter, values, path, attachments, about, Optional.of(name));
  }
}
