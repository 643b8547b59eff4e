package it.segrate.citytimes.systemtest.browser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person can reach by links from the home page, breadth first, as the server sends it:
 * every entry of the menu, and the pages behind them.
 */
final class Crawl {

  /** By far more than the menu; the directory alone would lead to hundreds. */
  private static final int MOST = 40;

  private static final Pattern LINK =
      Pattern.compile("href=\"/citytimes(/[^\"#]*\\.xhtml[^\"#]*)\"");

  private static final List<String> LEFT_OUT =
      List.of("/jakarta.faces.resource/", "lang=", "/pages/");

  private Crawl() {}

  /**
   * The pages, by path.
   *
   * @param more paths to begin with, besides the home page
   */
  static Map<String, String> of(Visit visit, List<String> more) {
    Deque<String> ahead = new ArrayDeque<>(List.of("/home.xhtml"));
    ahead.addAll(more);
    Map<String, String> read = new LinkedHashMap<>();
    while (!ahead.isEmpty() && read.size() < MOST) {
      String path = ahead.remove();
      if (!read.containsKey(path)) {
        String page = visit.context().request().get(visit.url(path)).text();
        read.put(path, page);
        Matcher links = LINK.matcher(page);
        while (links.find()) {
          String link = links.group(1).replace("&amp;", "&");
          if (LEFT_OUT.stream().noneMatch(link::contains)) {
            ahead.add(link);
          }
        }
      }
    }
    return read;
  }
}
