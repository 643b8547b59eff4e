package it.segrate.citytimes.portal.web;

import java.util.ArrayList;
import java.util.List;

/**
 * A longer text of a bundle, cut into what a page shows: paragraphs, and lists of the lines that
 * begin with a dash.
 */
final class Prose {

  private static final String DASH = "- ";

  /**
   * A paragraph of one line, or a list.
   *
   * @param list whether the lines are the items of a list
   */
  public record Block(boolean list, List<String> lines) {}

  private Prose() {}

  static List<Block> blocks(String text) {
    List<Block> blocks = new ArrayList<>();
    for (String line : text.split("\n")) {
      boolean item = line.startsWith(DASH);
      String words = item ? line.substring(DASH.length()) : line;
      Block last = blocks.isEmpty() ? null : blocks.getLast();
      if (item && last != null && last.list()) {
        last.lines().add(words);
      } else {
        blocks.add(new Block(item, new ArrayList<>(List.of(words))));
      }
    }
    return blocks;
  }
}
