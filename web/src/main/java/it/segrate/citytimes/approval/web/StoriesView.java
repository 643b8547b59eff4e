package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalEvent;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says a case's history in sentences, the latest first. */
@Named("stories")
@RequestScoped
public class StoriesView {

  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private CurrentCaller current;

  /** The lines of a history, the latest first. */
  public List<StoryLine> of(List<ApprovalEvent> history) {
    return of(history, Map.of());
  }

  /**
   * The lines of a history, the latest first.
   *
   * @param otherWords message keys of what is said in other words, by the id of the event
   */
  public List<StoryLine> of(List<ApprovalEvent> history, Map<Long, String> otherWords) {
    List<StoryLine> lines = new ArrayList<>();
    history.forEach(
        event ->
            lines.addFirst(line(event, otherWords.getOrDefault(event.getId(), event.getWhat()))));
    return lines;
  }

  private StoryLine line(ApprovalEvent event, String key) {
    String what = texts.get(key);
    return new StoryLine(
        who(event),
        event.note().map(note -> what + " " + texts.of("approval.story.note", note)).orElse(what),
        texts.capitalised(dates.dayAndTime(event.getAt())),
        false);
  }

  private String who(ApprovalEvent event) {
    Optional<Long> me = current.find().map(caller -> caller.personId());
    String name = event.actorName().orElseGet(() -> texts.get("approval.story.portal"));
    String actor =
        event.actorId().isPresent() && event.actorId().equals(me)
            ? texts.of("approval.story.you", name)
            : name;
    return event
        .forName()
        .map(head -> actor + " (" + texts.of("approval.story.for", head) + ")")
        .orElse(actor);
  }
}
