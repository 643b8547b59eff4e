package it.segrate.citytimes.queue;

/** What becomes of a claimed item whose owner was not heard of in time. */
public enum OnLeaseEnd {
  /** It goes back to the queue, for the next one to claim. */
  READY,
  /** It stays with its owner, and observers are told, lease by lease until somebody acts. */
  KEEP
}
