package it.segrate.citytimes.approval;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Collects of which things a page needs the words, then asks each feature once. */
final class SubjectLines {

  private final ApprovalSubjects subjects;
  private final Map<String, Set<Long>> wanted = new HashMap<>();
  private Map<String, Map<Long, SubjectLine>> found;
  private Map<String, Map<Long, Batch>> batches;

  SubjectLines(ApprovalSubjects subjects) {
    this.subjects = subjects;
  }

  void want(String kind, long subjectId) {
    wanted.computeIfAbsent(kind, one -> new HashSet<>()).add(subjectId);
  }

  /**
   * The line of something that was wanted before.
   *
   * @throws IllegalStateException if the feature does not know it
   */
  SubjectLine of(String kind, long subjectId) {
    if (found == null) {
      found = new HashMap<>();
      wanted.forEach((one, ids) -> found.put(one, subjects.of(one).lines(ids)));
    }
    SubjectLine line = found.get(kind).get(subjectId);
    if (line == null) {
      throw new IllegalStateException("Nothing is known of " + kind + ":" + subjectId);
    }
    return line;
  }

  /** With which others something that was wanted before was sent; null if with none. */
  Batch batchOf(String kind, long subjectId) {
    if (batches == null) {
      batches = new HashMap<>();
      wanted.forEach((one, ids) -> batches.put(one, subjects.of(one).batches(ids)));
    }
    return batches.get(kind).get(subjectId);
  }
}
