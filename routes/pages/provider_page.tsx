import type { Context } from "hono";
import type { Deps } from "../../services/deps.ts";
import { fieldAuthorities } from "../../services/reports/field_authorities.ts";
import { type ProviderConfig, providerConfig } from "../../services/reports/provider_config.ts";
import { type ProviderHealth, providerHealth } from "../../services/reports/provider_health.ts";
import { type Draft, loadDraft } from "../../services/settings/draft.ts";
import type { ProviderTest } from "../../services/settings/test_provider.ts";
import {
  ProviderSettingsPage,
  type ProviderSettingsProps,
} from "../../views/settings/provider_settings.tsx";
import { answerAs } from "./answer_as.ts";
import { overridesView } from "./authority_view.ts";
import { codesView, contactReasons, draftChanges } from "./draft_view.ts";
import { shellOf } from "./page_context.ts";
import { dialogView, type TypedProvider } from "./provider_dialog_view.ts";
import { lineView } from "./provider_view.ts";

/** What a form sent, and where its answer is shown. */
export interface ProviderPageState {
  /** The provider whose dialog is open. */
  provider?: { id: string; typed: TypedProvider; tested: ProviderTest | null };
  /** What was sent and did not fit. */
  rejected?: { place: string; typed: string; mistake: string };
}

interface Facts {
  draft: Draft;
  config: ProviderConfig[];
  health: ProviderHealth[];
}

/** The page, or its JSON twin: keys by their last four characters only. */
export async function answerProviderSettings(deps: Deps, c: Context): Promise<Response> {
  const id = c.req.query("provider");
  const provider = id === undefined ? {} : { provider: { id, typed: NOTHING_TYPED, tested: null } };
  return await answerAs(
    c,
    async () => await describe(deps),
    async () => await renderProviderSettings(deps, c, provider),
  );
}

const NOTHING_TYPED: TypedProvider = { sent: {}, mistakes: {} };

async function describe(deps: Deps) {
  const [{ providers }, { saved, patch }] = await Promise.all([
    providerConfig(deps),
    loadDraft(deps),
  ]);
  const { providerPriority, fillGaps, languages, countries, contact } = saved;
  return {
    providers,
    providerPriority,
    fillGaps,
    languages,
    countries,
    contact,
    fieldAuthorities: fieldAuthorities(saved),
    draft: patch,
  };
}

export async function renderProviderSettings(
  deps: Deps,
  c: Context,
  state: ProviderPageState,
): Promise<Response> {
  const [draft, config, health] = await Promise.all([
    loadDraft(deps),
    providerConfig(deps),
    providerHealth(deps),
  ]);
  const facts = { draft, config: config.providers, health: health.providers };
  const hasMistake = state.rejected !== undefined ||
    Object.keys(state.provider?.typed.mistakes ?? {}).length > 0;
  return c.html(
    <ProviderSettingsPage
      shell={await shellOf(c, deps)}
      {...pageView(deps, facts, state, c.req.query("field") ?? null)}
      mistake={hasMistake ? "Something was not understood; nothing was changed." : null}
      focus={c.req.query("focus") ?? null}
    />,
    hasMistake ? 422 : 200,
  );
}

function pageView(
  deps: Deps,
  { draft, config, health }: Facts,
  { provider, rejected }: ProviderPageState,
  field: string | null,
): Omit<ProviderSettingsProps, "shell" | "mistake" | "focus"> {
  const { saved, drafted, patch } = draft;
  const rejectedAt = (place: string) => rejected?.place === place ? rejected : null;
  const wrongContact = rejectedAt("contact");
  return {
    changes: draftChanges(draft, patch),
    rows: inOrder(health, drafted.providerPriority).map((one) => ({
      ...lineView(deps, one),
      enabled: drafted.providers[one.id]?.enabled ?? true,
    })),
    overrides: overridesView(fieldAuthorities(drafted), config, drafted, field),
    fillGaps: drafted.fillGaps,
    languages: codesView(drafted.languages, "language", rejectedAt("languages")),
    countries: codesView(drafted.countries, "region", rejectedAt("countries")),
    contact: {
      contact: wrongContact?.typed ?? saved.contact,
      reasons: contactReasons(config),
      mistakes: wrongContact ? { contact: wrongContact.mistake } : {},
    },
    dialog: provider ? openDialog(deps, config, health, provider) : null,
  };
}

function openDialog(
  deps: Deps,
  config: readonly ProviderConfig[],
  health: readonly ProviderHealth[],
  { id, typed, tested }: NonNullable<ProviderPageState["provider"]>,
): ProviderSettingsProps["dialog"] {
  const own = config.find((one) => one.id === id);
  const state = health.find((one) => one.id === id);
  return own && state ? dialogView(deps, own, state, typed, tested) : null;
}

/** A provider that is newer than the stored order comes last. */
function inOrder(health: readonly ProviderHealth[], order: readonly string[]): ProviderHealth[] {
  const placeOf = ({ id }: ProviderHealth) => {
    const place = order.indexOf(id);
    return place < 0 ? order.length : place;
  };
  return health.toSorted((a, b) => placeOf(a) - placeOf(b));
}
