import { type Context, Hono } from "hono";
import { fieldsOf, findField } from "../../domain/fields/field.ts";
import { cancelJob, findActiveJob } from "../../db/work/jobs.ts";
import { jobKey } from "../../domain/work/job.ts";
import type { Deps } from "../../services/deps.ts";
import { editFields, setLock } from "../../services/enrichment/edit_field.ts";
import { setMonitored } from "../../services/enrichment/set_monitored.ts";
import { undoChange } from "../../services/enrichment/undo.ts";
import { startEnrich } from "../../services/jobs/start_jobs.ts";
import { isProblem, type Problem } from "../../services/problem.ts";
import { enrichmentStatus } from "../../services/reports/enrichment_status.ts";
import { itemDetails } from "../../services/reports/item_details.ts";
import { itemHistory } from "../../services/reports/item_history.ts";
import { readPick } from "../../services/reviews/read_pick.ts";
import { pickMatch } from "../../services/reviews/resolve_review.ts";
import type { FieldEditProps } from "../../views/movie/field_edit.tsx";
import { FieldLine, FieldTable } from "../../views/movie/field_table.tsx";
import { MovieStatus } from "../../views/movie/status.tsx";
import { MoviePage } from "../../views/movie.tsx";
import { answerAs } from "./answer_as.ts";
import { fieldRows, readEdit } from "./field_view.ts";
import { historyView } from "./history_view.ts";
import { artworkView, filesView, headView } from "./movie_view.ts";
import { readForm, redirectWith, shellOf } from "./page_context.ts";
import { statusView } from "./status_view.ts";

/** A first enrichment with all its fields fits. */
const HISTORY_SHOWN = 50;

interface PageState {
  status?: 200 | 422;
  editing?: { field: string; edit?: Partial<FieldEditProps> };
  match?: { value: string; mistake: string };
}

/** One movie's page, its fragments and what can be done there. */
export function moviePages(deps: Deps) {
  const app = new Hono();

  app.get("/movies/:id{[0-9]+}", async (c) => {
    const id = Number(c.req.param("id"));
    const details = await itemDetails(deps, id);
    if (!details) return c.notFound();
    const field = c.req.query("edit");
    const editing = field && findField(details.kind, field) ? { editing: { field } } : {};
    return await answerAs(
      c,
      () => Promise.resolve(details),
      () => moviePage(deps, c, id, editing),
    );
  });

  app.get("/fragments/movies/:id{[0-9]+}/status", async (c) => {
    const id = Number(c.req.param("id"));
    const [status, details] = await Promise.all([
      enrichmentStatus(deps, id),
      itemDetails(deps, id),
    ]);
    if (!status || !details) return c.notFound();
    const view = statusView(deps, status, details.match.state);
    if (!view.running) c.header("HX-Trigger", "movie-enriched");
    return c.html(<MovieStatus {...view} />);
  });

  app.get("/fragments/movies/:id{[0-9]+}/fields", async (c) => {
    const details = await itemDetails(deps, Number(c.req.param("id")));
    return details
      ? c.html(<FieldTable id={details.id} fields={fieldRows(deps, details)} />)
      : c.notFound();
  });

  app.get("/fragments/movies/:id{[0-9]+}/fields/:field/edit", async (c) => {
    const details = await itemDetails(deps, Number(c.req.param("id")));
    const field = c.req.param("field");
    const row = details && fieldRows(deps, details, { field }).find((one) => one.field === field);
    return details && row ? c.html(<FieldLine id={details.id} {...row} />) : c.notFound();
  });

  app.post("/movies/:id{[0-9]+}/refresh", async (c) => {
    const id = Number(c.req.param("id"));
    const started = await startEnrich(deps, id, { force: true });
    return isProblem(started)
      ? answerProblem(c, id, started)
      : redirectWith(c, `/movies/${id}`, "info", "The providers are being asked.");
  });

  app.post("/movies/:id{[0-9]+}/cancel", async (c) => {
    const id = Number(c.req.param("id"));
    const job = await findActiveJob(deps.db, jobKey({ kind: "enrich", itemId: id, force: false }));
    if (job) await cancelJob(deps.db, job.id, deps.now());
    return redirectWith(
      c,
      `/movies/${id}`,
      "info",
      job ? "The refresh is stopped. Nothing was lost." : "No refresh is going on.",
    );
  });

  app.post("/movies/:id{[0-9]+}/monitored", async (c) => {
    const id = Number(c.req.param("id"));
    const isOn = (await readForm(c)).value === "on";
    const problem = await setMonitored(deps, id, isOn);
    const text = isOn
      ? "Automatic runs include this movie again."
      : "Automatic runs leave this movie alone.";
    return problem ? answerProblem(c, id, problem) : redirectWith(c, `/movies/${id}`, "good", text);
  });

  app.post("/movies/:id{[0-9]+}/match", async (c) => {
    const id = Number(c.req.param("id"));
    const value = (await readForm(c)).id ?? "";
    const pick = readPick(value);
    const problem = isProblem(pick) ? pick : await pickMatch(deps, id, pick);
    if (!problem) {
      return redirectWith(
        c,
        `/movies/${id}`,
        "good",
        "The match was changed. The movie is being enriched anew.",
      );
    }
    return await moviePage(deps, c, id, {
      status: 422,
      match: { value, mistake: problem.message },
    });
  });

  app.post("/movies/:id{[0-9]+}/fields/:field", async (c) => {
    const [id, field] = [Number(c.req.param("id")), c.req.param("field")];
    const details = await itemDetails(deps, id);
    if (!details) return c.notFound();
    const { value = "" } = await readForm(c);
    const problem = await editFields(deps, id, { [field]: readEdit(details.kind, field, value) });
    if (!problem) {
      return redirectWith(
        c,
        `/movies/${id}#field-${field}`,
        "good",
        `Saved and locked: ${labelOf(field)}.`,
      );
    }
    return await moviePage(deps, c, id, {
      status: 422,
      editing: { field, edit: { value, mistake: problem.message } },
    });
  });

  for (const [action, locked] of [["lock", true], ["unlock", false]] as const) {
    app.post(`/movies/:id{[0-9]+}/fields/:field/${action}`, async (c) => {
      const [id, field] = [Number(c.req.param("id")), c.req.param("field")];
      const problem = await setLock(deps, id, field, locked);
      const text = locked
        ? `Locked: ${labelOf(field)}. Nothing but you changes it.`
        : `Providers may fill ${labelOf(field)} again.`;
      return problem
        ? answerProblem(c, id, problem)
        : redirectWith(c, `/movies/${id}#field-${field}`, "good", text);
    });
  }

  app.post("/movies/:id{[0-9]+}/undo", async (c) => {
    const id = Number(c.req.param("id"));
    const problem = await undoChange(deps, id, Number((await readForm(c)).history));
    return problem ? answerProblem(c, id, problem) : redirectWith(
      c,
      `/movies/${id}#history`,
      "good",
      "Undone. The undone value is not applied again.",
    );
  });

  return app;
}

async function moviePage(
  deps: Deps,
  c: Context,
  id: number,
  { status = 200, editing, match }: PageState,
): Promise<Response> {
  const historyPage = Math.max(1, Number(c.req.query("history")) || 1);
  // Read first: a refresh that ends meanwhile is shown as running still, and the page renews itself.
  const enrichment = await enrichmentStatus(deps, id);
  const [details, history] = await Promise.all([
    itemDetails(deps, id),
    itemHistory(deps, id, historyPage, HISTORY_SHOWN),
  ]);
  if (!enrichment || !details || isProblem(history)) return c.notFound();
  return c.html(
    <MoviePage
      shell={await shellOf(c, deps)}
      head={headView(details)}
      status={statusView(deps, enrichment, details.match.state)}
      fields={{ id, fields: fieldRows(deps, details, editing) }}
      artwork={artworkView(details)}
      files={filesView(deps, details)}
      history={historyView(deps, id, history)}
      match={{ id, value: "", ...match }}
    />,
    status,
  );
}

function answerProblem(c: Context, id: number, problem: Problem): Response | Promise<Response> {
  return problem.status === 404
    ? c.notFound()
    : redirectWith(c, `/movies/${id}`, "warn", problem.message);
}

function labelOf(field: string): string {
  return fieldsOf("movie").find(({ name }) => name === field)?.label ?? field;
}
