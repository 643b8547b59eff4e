package it.segrate.citytimes.portal;

import java.util.List;

/**
 * Words to be said in the reader's language.
 *
 * @param key message key
 * @param arguments figures of the sentence; dates as {@code java.time} values, words as {@code
 *     Text}
 */
public record Text(String key, List<Object> arguments) {

  public static Text of(String key, Object... arguments) {
    return new Text(key, List.of(arguments));
  }
}
