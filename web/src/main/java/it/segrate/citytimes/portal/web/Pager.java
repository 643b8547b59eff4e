package it.segrate.citytimes.portal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Where one is in a long list that is read page by page, by address. */
public final class Pager {

  /** Rows a page. */
  public static final int SIZE = 25;

  private final int page;
  private final int size;
  private final long total;
  private final String address;

  /**
   * @param page 1 for the first
   * @param size rows a page
   * @param total rows in all
   * @param address the page with its filters, ready for a page number to be added
   */
  Pager(int page, int size, long total, String address) {
    this.page = page;
    this.size = size;
    this.total = total;
    this.address = address;
  }

  /**
   * Where the address says that one is.
   *
   * @param path the page, from the context path on
   * @param filters its other parameters; empty ones are left out
   * @param page number of the page as it is written; the first for what is no number, the last for
   *     what lies beyond
   * @param total rows in all
   */
  public static Pager of(String path, Map<String, ?> filters, String page, long total) {
    return of(path, filters, page, SIZE, total);
  }

  /** The same with another number of rows a page. */
  public static Pager of(String path, Map<String, ?> filters, String page, int size, long total) {
    int last = (int) Math.max(1, (total + size - 1) / size);
    String address = path + "?" + query(filters) + "page=";
    return new Pager(Math.min(Ids.page(page), last), size, total, address);
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

  /** Rows to leave out. */
  public int first() {
    return (page - 1) * size;
  }

  /** Number of the first row shown, counted from 1; 0 for an empty list. */
  public long getFrom() {
    return total == 0 ? 0 : first() + 1L;
  }

  /** Number of the last row shown. */
  public long getTo() {
    return Math.min(total, (long) page * size);
  }

  public long getTotal() {
    return total;
  }

  /** Whether there is more than one page. */
  public boolean isNeeded() {
    return total > size;
  }

  /** Address of the page before; null on the first. */
  public String getPrevious() {
    return page > 1 ? address + (page - 1) : null;
  }

  /** Address of the next page; null on the last. */
  public String getNext() {
    return getTo() < total ? address + (page + 1) : null;
  }
}
