package it.segrate.citytimes.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The pages of the mail reader. Every word that comes from a mail is escaped. */
final class MailPages {

  private static final String STYLE = resource("mail-reader.css");

  private MailPages() {}

  static String list(List<CaughtMail> mails, int count) {
    StringBuilder body = new StringBuilder("<h1>Posta della prova</h1>");
    body.append("<p class=\"lead\">Nessun messaggio esce da questa macchina: ")
        .append("sono tutti qui, il più recente per primo. Totale: ")
        .append(count)
        .append(".</p>");
    if (mails.isEmpty()) {
      body.append("<p class=\"empty\">Ancora nessun messaggio. Invia una richiesta dal portale ")
          .append("e ricarica la pagina.</p>");
    } else {
      body.append("<table><thead><tr><th scope=\"col\">A</th><th scope=\"col\">Oggetto</th>")
          .append("<th scope=\"col\">Data</th></tr></thead><tbody>");
      mails.forEach(mail -> body.append(row(mail)));
      body.append("</tbody></table>");
    }
    return page("Posta della prova", body.toString());
  }

  static String one(CaughtMail mail) {
    StringBuilder body = new StringBuilder();
    body.append("<p><a href=\"/\">Tutti i messaggi</a></p><h1>")
        .append(escape(mail.subject()))
        .append("</h1><dl>");
    term(body, "Da", mail.from());
    term(body, "A", mail.to());
    term(body, "Data", mail.sentAt());
    if (!mail.attachments().isEmpty()) {
      term(body, "Allegati", String.join(", ", mail.attachments()));
    }
    body.append("</dl>");
    if (mail.html().isPresent()) {
      body.append("<iframe sandbox=\"\" title=\"Messaggio\" src=\"/")
          .append(mail.number())
          .append("/html\"></iframe>");
    }
    if (!mail.text().isBlank()) {
      body.append("<h2>Solo testo</h2><pre>").append(escape(mail.text())).append("</pre>");
    }
    body.append("<details><summary>Intestazioni</summary><pre>")
        .append(escape(String.join("\n", mail.headers())))
        .append("</pre></details>");
    return page(mail.subject(), body.toString());
  }

  static String notFound() {
    return page(
        "Messaggio non trovato",
        "<h1>Messaggio non trovato</h1><p><a href=\"/\">Tutti i messaggi</a></p>");
  }

  private static String row(CaughtMail mail) {
    return "<tr><td>"
        + escape(mail.to())
        + "</td><td><a href=\"/"
        + mail.number()
        + "\">"
        + escape(mail.subject().isBlank() ? "(senza oggetto)" : mail.subject())
        + "</a></td><td>"
        + escape(mail.sentAt())
        + "</td></tr>";
  }

  private static void term(StringBuilder body, String name, String value) {
    body.append("<dt>").append(name).append("</dt><dd>").append(escape(value)).append("</dd>");
  }

  private static String page(String title, String body) {
    return "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\">"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>"
        + escape(title)
        + "</title><style>"
        + STYLE
        + "</style></head><body><header><p>Segrate City Times</p></header><main>"
        + body
        + "</main></body></html>";
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  private static String resource(String name) {
    try (InputStream in = MailPages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
