package it.segrate.citytimes.portal.web;

/** Where one is in a long list that is read page by page, by address. */
public final class Pager {

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
  public Pager(int page, int size, long total, String address) {
    this.page = page;
    this.size = size;
    this.total = total;
    this.address = address;
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
