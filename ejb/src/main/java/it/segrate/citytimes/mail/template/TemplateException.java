package it.segrate.citytimes.mail.template;

/** A template that is missing, does not parse, or names a value the order did not give. */
public class TemplateException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public TemplateException(String message, Throwable cause) {
    super(message, cause);
  }
}
