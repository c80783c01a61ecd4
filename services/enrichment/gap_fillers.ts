import type { Title } from "../../domain/item.ts";
import type { Deps } from "../deps.ts";
import type { Setup } from "../settings/setup.ts";
import { type ItemCase, loadCase, planCase } from "./assess.ts";
import type { ProviderReport } from "./ask_provider.ts";
import { canFillGap } from "./gaps.ts";
import { attemptsAfter } from "./restate.ts";
import { filledBy } from "./item_state.ts";

/**
 * The providers asked for gaps only that could fill one, after what all others have answered; with
 * the case that this was judged by, which holds as long as none of them is needed.
 */
export async function neededGapFillers(
  deps: Deps,
  setup: Setup,
  item: Title,
  reports: readonly ProviderReport[],
): Promise<{ needed: ReadonlySet<string>; input: ItemCase }> {
  const fillers = setup.providers.filter(({ module, active }) => active && module.fillsGapsOnly);
  const input = await loadCase(deps, setup, item);
  const isFilled = filledBy(input, planCase(input, setup, null).decisions);
  const asked = await attemptsAfter(deps, setup, input, reports);
  const needed = fillers.filter((provider) => canFillGap(asked, setup, provider, isFilled));
  return { needed: new Set(needed.map(({ module }) => module.id)), input };
}
