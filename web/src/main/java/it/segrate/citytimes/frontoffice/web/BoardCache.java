package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.board.BoardService;
import it.segrate.citytimes.frontoffice.board.BoardState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Spares the database when two hundred boards ask for the same thing at once: a board is read anew
 * only when its mark has moved, and after five seconds in any case, since the hour opens and closes
 * a hall without any move. The mark is always asked for, so no node shows another's past.
 */
@ApplicationScoped
public class BoardCache {

  private static final long OLDEST_MILLIS = 5_000;

  private record Kept(long branch, BoardState board, long at) {}

  private final Map<String, Kept> boards = new ConcurrentHashMap<>();

  @Inject private BoardService service;
  @Inject private Clock clock;

  /**
   * The board of a branch, as it is now.
   *
   * @param token of the board, which is looked at each time
   * @throws it.segrate.citytimes.Refusal FORBIDDEN without the token of a board of that branch
   */
  public BoardState board(String token, String code) {
    service.check(token, code);
    Kept kept = boards.get(code);
    if (kept != null && isFresh(kept)) {
      return kept.board();
    }
    long at = clock.millis();
    long branch = kept == null ? service.branch(code) : kept.branch();
    BoardState board = service.board(token, code);
    boards.put(code, new Kept(branch, board, at));
    return board;
  }

  private boolean isFresh(Kept kept) {
    return clock.millis() - kept.at() < OLDEST_MILLIS
        && service.mark(kept.branch()) == kept.board().mark();
  }
}
