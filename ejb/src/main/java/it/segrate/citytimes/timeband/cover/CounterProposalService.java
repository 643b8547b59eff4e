package it.segrate.citytimes.timeband.cover;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.Decider;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.audit.AuditService;
import it.segrate.citytimes.people.PersonService;
import it.segrate.citytimes.security.RequiresPermission;
import it.segrate.citytimes.timeband.RequestState;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandApproval;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.TimeBandMails;
import it.segrate.citytimes.timeband.TimeBandRequest;
import it.segrate.citytimes.timeband.TimeBandRequestService;
import it.segrate.citytimes.timeband.change.OtherTerms;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Proposals of heads to those who asked. While one is open the case stays with the head, who may
 * still decide; accepted, it changes the request and counts as the head's approval, since it was
 * the head who proposed it; refused, the request stays as it was.
 */
@Stateless
public class CounterProposalService {

  @PersistenceContext EntityManager entities;
  @Inject TimeBandRequestService requests;
  @Inject TimeBandCatalogue catalogue;
  @Inject OtherTerms terms;
  @Inject ApprovalService approvals;
  @Inject DecisionService decisions;
  @Inject TimeBandMails mails;
  @Inject PersonService people;
  @Inject AuditService audit;
  @Inject Clock clock;

  /**
   * Proposes another band, another first day, or both; an open proposal gives way to the new one.
   *
   * @param message words to the person, at most 1,000 characters; may be blank
   * @throws Refusal NOT_FOUND if there is no such request or it is none of the caller's business;
   *     FORBIDDEN if the caller is not the one to decide first now; CONFLICT if it is decided;
   *     INVALID if that is what was asked for, or breaks a rule of requests
   */
  @RequiresPermission("approval.decide")
  public void propose(long requestId, long bandId, LocalDate from, String message) {
    TimeBandRequest request = entities.find(TimeBandRequest.class, requestId);
    Decider decider = approvals.holder(caseOf(request));
    if (from == null) {
      throw Refusal.invalidField("from", "timeband.refusal.fromMissing");
    }
    expectUndecided(request);
    String words = message == null ? "" : message.strip();
    if (words.length() > CounterProposal.MESSAGE_LENGTH) {
      throw Refusal.invalidField(
          "message", "timeband.refusal.tooLong", words.length(), CounterProposal.MESSAGE_LENGTH);
    }
    TimeBand band = catalogue.get(bandId);
    if (band.getId().equals(request.getBand().getId()) && from.equals(request.getFrom())) {
      throw Refusal.invalid("timeband.refusal.proposalSame");
    }
    terms.check(request, band, from);
    open(Set.of(requestId)).forEach(one -> one.become(CounterProposal.State.REPLACED));
    CounterProposal proposal =
        new CounterProposal(
            request,
            band,
            from,
            words.isEmpty() ? null : words,
            decider.personId(),
            decider.forPersonId(),
            clock.instant());
    entities.persist(proposal);
    entities.flush();
    approvals.note(caseOf(request), "timeband.event.PROPOSED", decider, proposal.getMessage());
    audit.record("timeband.proposed", subject(request), band.getCode() + " " + from);
    mails.propose(request, band, from, proposal.getId(), name(proposal), proposal.getMessage());
  }

  /**
   * The open proposal for a request, for those who may see its case; empty list for none.
   *
   * @throws Refusal NOT_FOUND if there is no such request or it is none of the caller's business;
   *     FORBIDDEN if it is the caller's own
   */
  @RequiresPermission("approval.decide")
  public List<ProposalCard> openFor(long requestId) {
    decisions.check(caseOf(entities.find(TimeBandRequest.class, requestId)));
    return cards(open(Set.of(requestId)));
  }

  private static long caseOf(TimeBandRequest request) {
    return Optional.ofNullable(request)
        .flatMap(TimeBandRequest::caseId)
        .orElseThrow(() -> Refusal.notFound("timeband.refusal.unknown"));
  }

  /** What is proposed to the caller, in as many queries for many requests as for one. */
  @RequiresPermission("timeband.request")
  public List<ProposalCard> mine() {
    Set<Long> ids =
        requests.mine().stream()
            .filter(request -> request.getState() == RequestState.SUBMITTED)
            .map(TimeBandRequest::getId)
            .collect(Collectors.toSet());
    return cards(open(ids));
  }

  /**
   * The caller takes what is proposed: the request changes, and HR is next.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's; CONFLICT if it is over; INVALID if a rule
   *     of requests does not allow it any more
   */
  @RequiresPermission("timeband.request")
  public void accept(long proposalId) {
    CounterProposal proposal = toMe(proposalId);
    TimeBandRequest request = proposal.getRequest();
    terms.check(request, catalogue.get(proposal.getBand().getId()), proposal.getFrom());
    proposal.become(CounterProposal.State.ACCEPTED);
    request.changeTo(proposal.getBand(), proposal.getFrom());
    entities.flush();
    audit.record("timeband.proposal-accepted", subject(request), proposal.getBand().getCode());
    approvals.note(
        request.caseId().orElseThrow(),
        "timeband.event.ACCEPTED",
        Decider.self(request.getPersonId()),
        null);
    approvals.approveAsProposed(
        request.caseId().orElseThrow(),
        new Decider(proposal.getProposedBy(), proposal.proposedFor().orElse(null)));
  }

  /**
   * The caller keeps to what was asked for.
   *
   * @throws Refusal NOT_FOUND if it is not the caller's; CONFLICT if it is over
   */
  @RequiresPermission("timeband.request")
  public void refuse(long proposalId) {
    CounterProposal proposal = toMe(proposalId);
    TimeBandRequest request = proposal.getRequest();
    proposal.become(CounterProposal.State.REFUSED);
    entities.flush();
    audit.record("timeband.proposal-refused", subject(request), proposal.getBand().getCode());
    approvals.note(
        request.caseId().orElseThrow(),
        "timeband.event.KEPT",
        Decider.self(request.getPersonId()),
        null);
    String person = people.names(List.of(request.getPersonId())).get(request.getPersonId());
    mails.tellOfRefusal(request, proposal.getId(), proposal.getProposedBy(), person);
  }

  private CounterProposal toMe(long id) {
    CounterProposal proposal = entities.find(CounterProposal.class, id);
    if (proposal == null) {
      throw Refusal.notFound("timeband.refusal.unknown");
    }
    expectUndecided(requests.mine(proposal.getRequest().getId()));
    return proposal;
  }

  private static void expectUndecided(TimeBandRequest request) {
    if (request.getState() != RequestState.SUBMITTED) {
      throw Refusal.conflict("timeband.refusal.proposalOver");
    }
  }

  private List<CounterProposal> open(Set<Long> requestIds) {
    return requestIds.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "SELECT p FROM CounterProposal p JOIN FETCH p.request JOIN FETCH p.band"
                    + " WHERE p.request.id IN :ids AND p.state = :open",
                CounterProposal.class)
            .setParameter("ids", requestIds)
            .setParameter("open", CounterProposal.State.OPEN)
            .getResultList();
  }

  private List<ProposalCard> cards(List<CounterProposal> proposals) {
    Map<Long, String> names =
        people.names(proposals.stream().map(CounterProposal::getProposedBy).distinct().toList());
    return proposals.stream()
        .filter(one -> one.getRequest().getState() == RequestState.SUBMITTED)
        .map(
            one ->
                new ProposalCard(
                    one.getId(),
                    one.getRequest().getId(),
                    names.get(one.getProposedBy()),
                    one.getBand(),
                    one.getFrom(),
                    one.getBand().getId().equals(one.getRequest().getBand().getId()),
                    one.getMessage()))
        .toList();
  }

  private String name(CounterProposal proposal) {
    return people.names(List.of(proposal.getProposedBy())).get(proposal.getProposedBy());
  }

  private static String subject(TimeBandRequest request) {
    return TimeBandApproval.KIND + ":" + request.getId();
  }
}
