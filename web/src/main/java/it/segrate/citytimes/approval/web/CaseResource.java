package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.WorklistService;
import it.segrate.citytimes.approval.bulk.BulkDecisionService;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.portal.web.rest.Conditional;
import it.segrate.citytimes.portal.web.rest.RestApplication;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What waits for the caller's decision, and the decision: the same service as behind the pages. */
@Path("approval/cases")
@Tag(name = "approval")
@SecurityRequirement(name = RestApplication.SESSION)
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CaseResource {

  /** A decision as a program sends it. */
  public record Decision(
      @Schema(enumeration = {"APPROVE", "REJECT"}) String decision,
      @Schema(description = "Version of the case that was read") Long version,
      @Schema(description = "For who asked; a rejection needs one") String reason) {}

  /** A case that waits for the caller. */
  public record Waiting(
      long id,
      long version,
      String kind,
      String requester,
      String office,
      String asked,
      String dueOn) {}

  /** What approving some cases together does to the cover, in the caller's language. */
  public record Together(int counted, boolean kept, String words) {}

  /** How a case stands after a decision. */
  public record Decided(long id, String state) {}

  @Inject private ApprovalService approvals;
  @Inject private WorklistService worklist;
  @Inject private TogetherView together;
  @Inject private Texts texts;
  @Context private Request request;

  @GET
  @Operation(
      summary = "What waits for my decision",
      description = "Most urgent first; never one's own requests.")
  @APIResponse(responseCode = "200", description = "The cases")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public Response waiting() {
    return Conditional.json(request, worklist.pending().stream().map(this::waiting).toList());
  }

  private Waiting waiting(WorklistRow row) {
    return new Waiting(
        row.caseId(),
        row.version(),
        row.kind(),
        row.requester(),
        row.office(),
        texts.say(row.line().title()) + ", " + texts.say(row.line().period()),
        row.dueOn() == null ? null : row.dueOn().toString());
  }

  @GET
  @Path("cover")
  @Operation(
      summary = "What approving some cases together does to the cover",
      description = "Those that do not wait for the caller are left out.")
  @APIResponse(responseCode = "200", description = "How many were tried, and what came out")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  public Together cover(@QueryParam("id") List<String> ids) {
    List<Long> cases =
        ids.stream()
            .filter(id -> id.matches("\\d{1,18}"))
            .map(Long::valueOf)
            .distinct()
            .limit(BulkDecisionService.AT_MOST)
            .toList();
    CoverTogether cover = worklist.coverTogether(cases);
    return new Together(cover.counted(), cover.isKept(), together.brief(cover, cases.size()));
  }

  @POST
  @Path("{id}/decision")
  @Operation(
      summary = "Approve or reject",
      description =
          "With the version of the case that was read, so that nobody decides on what has changed"
              + " meanwhile. A request from another site is refused.")
  @APIResponse(responseCode = "200", description = "How the case stands now")
  @APIResponse(responseCode = "401", description = "Nobody is logged in")
  @APIResponse(responseCode = "403", description = "The case is not the caller’s to decide")
  @APIResponse(responseCode = "404", description = "There is no such case for the caller")
  @APIResponse(responseCode = "409", description = "It was decided, withdrawn or changed meanwhile")
  @APIResponse(responseCode = "422", description = "Decision, version or reason is missing")
  public Decided decide(@PathParam("id") long id, Decision decision) {
    if (decision == null || decision.version() == null || !isOne(decision.decision())) {
      throw Refusal.invalidField("decision", "approval.refusal.apiDecision");
    }
    boolean approve = "APPROVE".equals(decision.decision());
    ApprovalCase decided =
        approvals.decide(new Verdict(id, decision.version(), approve, decision.reason()));
    return new Decided(decided.getId(), decided.getState().name());
  }

  private static boolean isOne(String decision) {
    return "APPROVE".equals(decision) || "REJECT".equals(decision);
  }
}
