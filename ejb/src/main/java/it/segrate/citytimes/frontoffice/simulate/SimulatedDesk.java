package it.segrate.citytimes.frontoffice.simulate;

import it.segrate.citytimes.frontoffice.select.HallSnapshot;

/** A desk while a day is simulated. */
final class SimulatedDesk {

  final long id;
  private String letters = "";
  private boolean staffed;
  private boolean leaving;
  private boolean busy;
  private long freeSince;
  private long staffedSince;
  private long staffedMillis;
  private long busyMillis;
  private HallSnapshot.Desk picture;

  SimulatedDesk(long id) {
    this.id = id;
    paint();
  }

  void begin(String groups, long at) {
    if (!staffed) {
      staffedSince = at;
      freeSince = at;
    }
    letters = groups;
    staffed = true;
    leaving = false;
    paint();
  }

  /** Somebody goes, once the service that has begun is over. */
  void leave(long at) {
    if (staffed && busy) {
      leaving = true;
    } else if (staffed) {
      close(at);
    }
  }

  void call(long until, long at) {
    busy = true;
    busyMillis += until - at;
    paint();
  }

  void end(long at) {
    busy = false;
    freeSince = at;
    if (leaving) {
      close(at);
    }
    paint();
  }

  private void close(long at) {
    staffed = false;
    leaving = false;
    staffedMillis += at - staffedSince;
    paint();
  }

  private void paint() {
    picture = new HallSnapshot.Desk(id, letters, staffed, isFree());
  }

  boolean isFree() {
    return staffed && !busy;
  }

  long freeSince() {
    return freeSince;
  }

  /** The desk as a rule sees it. */
  HallSnapshot.Desk picture() {
    return picture;
  }

  long staffedMillis() {
    return staffedMillis;
  }

  long busyMillis() {
    return busyMillis;
  }
}
