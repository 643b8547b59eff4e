package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.timeband.NewRequest;
import it.segrate.citytimes.timeband.PrivateReasonService;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/**
 * Makes an ordinary request of what one person gets, and tells them what came out. What a request
 * cannot be sent for any more is kept with the ranking, for HR to see.
 */
@Dependent
public class RankingSender {

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject TimeBandCatalogue catalogue;
  @Inject PrivateReasonService reasons;
  @Inject RankingTrial trial;
  @Inject PersonService people;
  @Inject CollectionMails mails;

  void send(Ranking ranking) {
    CollectionWindow window = entities.find(CollectionWindow.class, ranking.getWindowId());
    Optional<TimeBand> band = ranking.bandId().map(catalogue::get);
    Optional<Person> person = people.find(ranking.getPersonId());
    if (band.isPresent() && person.isPresent() && ranking.requestId().isEmpty()) {
      send(window, ranking, band.get(), person.get());
    }
    if (ranking.requestId().isEmpty()) {
      reasons.forgetRanking(ranking.getId());
    }
    mails.result(window, ranking, band, ranking.requestId().isPresent());
  }

  private void send(CollectionWindow window, Ranking ranking, TimeBand band, Person person) {
    List<TimeBandRequest> others = requests.of(person.getId());
    NewRequest order = RankingTrial.order(window, band, others);
    // Asked before: a refusal while it is sent would undo the whole act.
    Optional<String> no = trial.beforeSending(person, band, order, others).map(Text::key);
    if (no.isPresent()) {
      ranking.notSent(no.get());
      return;
    }
    TimeBandRequest request = requests.submitFor(person, order);
    if (reasons.handOver(ranking.getId(), request.getId())) {
      request.claimPrecedence(true);
    }
    ranking.sent(request.getId());
  }
}
