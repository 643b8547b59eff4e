package it.segrate.citytimes.mail.template;

import java.util.regex.Pattern;

/**
 * Name of a mail's wording, {@code <module>/<event>-to-<audience>}, as in {@code
 * timeband/request-submitted-to-manager}.
 */
final class TemplateName {

  private static final Pattern MAIL = Pattern.compile("[a-z]+/[a-z]+(-[a-z]+)*-to(-[a-z]+)+");

  /** A mail's file, or one that mails share, such as {@code layout.it.html}. */
  private static final Pattern FILE =
      Pattern.compile("([a-z]+/)?[a-z]+(-[a-z]+)*(\\.(it|en))?\\.(html|txt)");

  private TemplateName() {}

  static boolean isMail(String name) {
    return name != null && MAIL.matcher(name).matches();
  }

  /** Whether the file may be read: a name with dots or a root in it never is one. */
  static boolean isFile(String name) {
    return name != null && FILE.matcher(name).matches();
  }
}
