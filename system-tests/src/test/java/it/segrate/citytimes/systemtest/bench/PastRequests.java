package it.segrate.citytimes.systemtest.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Requests with their cases, steps and histories, as the portal would have left them. */
final class PastRequests implements AutoCloseable {

  private static final int DAYS_EACH = 90;
  private static final List<String> ENDS = List.of("ENDED", "ENDED", "ENDED", "REJECTED");

  private final Connection connection;
  private final LocalDate today;
  private final List<Long> bands;
  private final Rows requests;
  private final Rows cases;
  private final Rows steps;
  private final Rows events;
  private long last;
  private long caseId;
  private long count;

  PastRequests(Connection connection, LocalDate today, List<Long> bands) throws SQLException {
    this.today = today;
    this.bands = bands;
    this.connection = connection;
    requests =
        new Rows(
            connection,
            "timeband_request",
            "version, person_id, band_id, from_date, until_date, state, submission_key, case_id,"
                + " created_at, moved_at, eligibility");
    cases =
        new Rows(
            connection,
            "approval_case",
            "version, kind, subject_id, requester_id, state, current_position, moves, opened_at,"
                + " closed_at, expires_on");
    steps =
        new Rows(
                connection,
                "approval_step",
                "version, case_id, position, kind, office_id, state, pending_since, due_on, decided_by,"
                    + " decided_at")
            .after(cases);
    events =
        new Rows(connection, "approval_event", "case_id, happened_at, what, actor_id, actor_name")
            .after(cases);
  }

  /** One that ended, or that the head said no to, so many quarters of a year ago. */
  void over(long person, long office, long head, long hr, int quarters) throws SQLException {
    String state = ENDS.get((int) (count % ENDS.size()));
    LocalDate from = today.minusDays((long) DAYS_EACH * (quarters + 2));
    boolean granted = state.equals("ENDED");
    ask(person, from, from.plusDays(DAYS_EACH - 1L), state, granted ? "APPROVED" : "REJECTED");
    decided(0, "OFFICE_HEAD", office, head, granted ? "APPROVED" : "REJECTED", from.minusDays(20));
    if (granted) {
      decided(1, "HR", null, hr, "APPROVED", from.minusDays(15));
    } else {
      steps.add(1, caseId, 1, "HR", null, "CLOSED", null, null, null, null);
    }
  }

  /** The one whose band is worked. */
  void active(long person, long office, long head, long hr) throws SQLException {
    LocalDate from = today.minusDays(DAYS_EACH);
    ask(person, from, today.plusDays(2L * DAYS_EACH), "ACTIVE", "APPROVED");
    decided(0, "OFFICE_HEAD", office, head, "APPROVED", from.minusDays(20));
    decided(1, "HR", null, hr, "APPROVED", from.minusDays(15));
  }

  /** One that waits for the head, or for HR. */
  void open(long person, long office, long head, boolean forHr) throws SQLException {
    LocalDate from = today.plusDays(181 + count % 30);
    LocalDate due = today.plusDays(count % 5);
    ask(person, from, from.plusDays(180), forHr ? "MANAGER_APPROVED" : "SUBMITTED", "OPEN");
    if (forHr) {
      decided(0, "OFFICE_HEAD", office, head, "APPROVED", today.minusDays(2));
      steps.add(1, caseId, 1, "HR", null, "PENDING", at(today.minusDays(2)), due, null, null);
    } else {
      steps.add(
          1, caseId, 0, "OFFICE_HEAD", office, "PENDING", at(today.minusDays(2)), due, null, null);
      steps.add(1, caseId, 1, "HR", null, "WAITING", null, null, null, null);
    }
  }

  private void ask(long person, LocalDate from, LocalDate until, String state, String caseState)
      throws SQLException {
    boolean open = caseState.equals("OPEN");
    long sent = at(open ? today.minusDays(2) : from.minusDays(25));
    Long closed = open ? null : Long.valueOf(at(from.minusDays(15)));
    int position = state.equals("MANAGER_APPROVED") ? 1 : 0;
    caseId =
        cases.add(
            1,
            "timeband",
            last + 1,
            person,
            caseState,
            position,
            1,
            sent,
            closed,
            today.plusDays(9));
    long id =
        requests.add(
            1,
            person,
            bands.get((int) (count++ % bands.size())),
            from,
            until,
            state,
            "bench-" + count,
            caseId,
            sent,
            sent,
            "NONE");
    if (last == 0) {
      nameFirst(id);
    } else if (id != last + 1) {
      throw new IllegalStateException("Request " + id + " does not follow " + last);
    }
    last = id;
    events.add(caseId, sent, "approval.event.OPENED", person, "Nome Cognome");
  }

  /** Only now is the number known that the first case should have named. */
  private void nameFirst(long request) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE approval_case SET subject_id = " + request + " WHERE id = " + caseId);
    }
  }

  private void decided(
      int position, String kind, Long office, long by, String verdict, LocalDate day)
      throws SQLException {
    steps.add(1, caseId, position, kind, office, verdict, at(day.minusDays(3)), day, by, at(day));
    events.add(caseId, at(day), "approval.event." + verdict + "_" + kind, by, "Nome Capo");
  }

  private static long at(LocalDate day) {
    return day.atTime(LocalTime.NOON).atZone(BigTown.ROME).toInstant().toEpochMilli();
  }

  @Override
  public void close() throws SQLException {
    cases.close();
    requests.close();
    steps.close();
    events.close();
  }
}
