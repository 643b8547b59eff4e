package it.segrate.citytimes.people.web;

import it.segrate.citytimes.portal.web.Pager;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Pages of a list whose filters stand in the address. */
final class Pages {

  /** Lines of a page. */
  static final int SIZE = 25;

  private Pages() {}

  /**
   * @param path the page, from the context path on
   * @param filters its other parameters; empty ones are left out
   * @param page number of the page as the address has it; the last one for what lies beyond
   * @param total lines of the whole list
   */
  static Pager of(String path, Map<String, ?> filters, String page, long total) {
    int last = (int) Math.max(1, (total + SIZE - 1) / SIZE);
    boolean number = page != null && page.matches("[0-9]{1,6}");
    int shown = number ? Math.clamp(Integer.parseInt(page), 1, last) : 1;
    return new Pager(shown, SIZE, total, path + "?" + query(filters) + "page=");
  }

  private static String query(Map<String, ?> filters) {
    return filters.entrySet().stream()
        .filter(filter -> filter.getValue() != null && !filter.getValue().toString().isEmpty())
        .map(
            filter ->
                filter.getKey()
                    + "="
                    + URLEncoder.encode(filter.getValue().toString(), StandardCharsets.UTF_8)
                    + "&")
        .collect(Collectors.joining());
  }
}
