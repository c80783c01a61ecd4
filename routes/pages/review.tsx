import { type Context, Hono } from "hono";
import { findReview } from "../../db/enrichment/reviews.ts";
import type { Deps } from "../../services/deps.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { invalid, isProblem, notFound, type Problem } from "../../services/problem.ts";
import { readPick } from "../../services/reviews/read_pick.ts";
import { searchAgain } from "../../services/reviews/search_again.ts";
import { kindOfReview, resolveReview } from "../../services/reviews/resolve_review.ts";
import { startDecideHeld } from "../../services/reviews/start_decide_held.ts";
import { reviewPage } from "../../services/reviews/review_page.ts";
import { ReviewPage } from "../../views/review.tsx";
import { answerAs } from "./answer_as.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";
import { pagerView } from "./pager_view.ts";
import { idView, structureView } from "./doubt_view.ts";
import { heldGroups } from "./held_view.ts";
import { matchReviewView, type Pasted, stuckView } from "./review_view.ts";

const SHOWN = 50;

/** What waits for the user, and the answers to it. */
export function reviewPages(deps: Deps) {
  const app = new Hono();

  app.get("/review", async (c) => {
    const page = Math.max(1, Number(c.req.query("page")) || 1);
    return await answerAs(
      c,
      () => reviewPage(deps, page, SHOWN),
      () => renderReviews(deps, c, page, null),
    );
  });

  app.post("/reviews/held", async (c) => {
    const { run = "", accept } = await readForm(c);
    const held = { runId: Number(run) || -1, accept: accept === "yes" };
    const started = await startDecideHeld(deps, held);
    return isProblem(started)
      ? redirectWith(c, "/review", "info", started.message)
      : redirectWith(c, `/activity/${started.run.id}`, "info", "Your answer is carried out.");
  });

  app.post("/reviews/:id{[0-9]+}", async (c) => {
    const id = Number(c.req.param("id"));
    const form = await readForm(c);
    const problem = await answerReview(deps, id, form);
    if (problem === null) {
      const place = form.action === "search" ? `/review#review-${id}` : "/review";
      return redirectWith(c, place, "good", DONE[form.action ?? ""] ?? "Done.");
    }
    if (problem.status === 404) {
      return redirectWith(c, "/review", "info", "That was answered already.");
    }
    return await renderReviews(deps, c, 1, { id, value: form.id ?? "", mistake: problem.message });
  });

  return app;
}

const DONE: Readonly<Record<string, string>> = {
  pick: "The match was set. It is being enriched.",
  paste: "The match was set. It is being enriched.",
  search: "Here is what was found.",
  not_a_title: "It is left alone from now on.",
  ignore: "It is left alone from now on.",
  accept: "The change was made.",
  reject: "What was there stays.",
  retry: "The providers are being asked again.",
};

async function answerReview(
  deps: Deps,
  id: number,
  form: Record<string, string>,
): Promise<Problem | null> {
  switch (form.action) {
    case "pick":
    case "paste": {
      const pick = readPick(
        (form.action === "pick" ? form.candidate : form.id) ?? "",
        await kindOfReview(deps, id),
      );
      return isProblem(pick) ? pick : problemOf(await resolveReview(deps, id, { pick }));
    }
    case "search": {
      const { title = "", year = "" } = form;
      const wish = { title, year: /^\d{4}$/.test(year) ? Number(year) : null };
      return problemOf(await searchAgain(deps, id, wish));
    }
    case "not_a_title":
      return problemOf(await resolveReview(deps, id, { ignore: true, isNoTitle: true }));
    case "ignore":
      return problemOf(await resolveReview(deps, id, { ignore: true }));
    case "accept":
      return problemOf(await resolveReview(deps, id, { accept: true }));
    case "reject":
      return problemOf(await resolveReview(deps, id, { reject: true }));
    case "retry":
      return await retry(deps, id);
    default:
      return invalid("Choose an answer.");
  }
}

async function retry(deps: Deps, id: number): Promise<Problem | null> {
  const review = await findReview(deps.db, id);
  return review
    ? problemOf(await startEnrich(deps, review.itemId, { force: true }))
    : notFound("review", id);
}

function problemOf(answer: unknown): Problem | null {
  return isProblem(answer) ? answer : null;
}

async function renderReviews(
  deps: Deps,
  c: Context,
  page: number,
  pasted: Pasted | null,
): Promise<Response> {
  const found = await reviewPage(deps, page, SHOWN);
  const of = (...kinds: string[]) => found.items.filter(({ kind }) => kinds.includes(kind));
  return c.html(
    <ReviewPage
      shell={await shellOf(c, deps)}
      count={found.total === 1 ? "1 waits for you" : `${found.total} wait for you`}
      matches={of("unmatched", "unsure").map((review) => matchReviewView(review, pasted))}
      held={await heldGroups(deps, of("held_change"))}
      structures={of("structure_change").map(structureView)}
      ids={of("id_conflict", "id_healed").map(idView)}
      stuck={of("cannot_be_enriched").map(stuckView)}
      pager={pagerView(found, (to) => `/review?page=${to}`)}
    />,
    pasted ? 422 : 200,
  );
}
