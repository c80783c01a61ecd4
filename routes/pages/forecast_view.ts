import type { Deps } from "../../services/deps.ts";
import type { LibraryForecast } from "../../services/reports/library_forecast.ts";
import type { ForecastFacts } from "../../views/dashboard/forecast_card.tsx";
import { dayAndTime, joinList, number, plural, relativeTime } from "../../views/format.ts";

type Provider = LibraryForecast["providers"][number];

/** Less than that is no difference. */
const NOTICED_MS = 60_000;
/** What is done so soon needs no hour. */
const SOON_MS = 90_000;

/** The forecast in words. */
export function forecastView(deps: Deps, forecast: LibraryForecast): ForecastFacts {
  const { completeAt, bottleneck, providers } = forecast;
  const busy = providers.filter(({ calls }) => calls > 0);
  const last = busy.find(({ id }) => id === bottleneck?.provider);
  return {
    headline: headlineOf(deps, completeAt, busy),
    isDone: busy.length === 0,
    bottleneck: last ? bottleneckText(deps, last) : null,
    waiting: busy.filter(({ slowedBy }) => slowedBy === "user").map(waitingFor),
    whatIf: whatIf(deps, forecast),
    providers: busy.map((provider) => ({
      name: provider.name,
      text: `${plural(provider.calls, "call")}, ${
        provider.doneAt ? whenText(deps, provider.doneAt) : "waits for you"
      }`,
    })),
  };
}

function headlineOf(deps: Deps, completeAt: string | null, busy: readonly Provider[]): string {
  if (busy.length === 0) return "All that can be asked has been answered.";
  if (completeAt === null) return "The library waits for you: nobody else can be asked.";
  const words = `The library will be complete ${whenText(deps, completeAt)}`;
  const absent = busy.filter(({ doneAt }) => doneAt === null).map(({ name }) => name);
  return absent.length > 0 ? `${words}, but for ${joinList(absent)}.` : `${words}.`;
}

function bottleneckText(deps: Deps, provider: Provider): string {
  const { name, calls, rate, perDay, reserved, slowedBy, pausedUntil } = provider;
  const work = `${name} is last, with ${plural(calls, "call")} to make`;
  if (slowedBy === "quota" && perDay !== null) {
    const kept = reserved ? `, ${number(perDay - reserved)} without the reserve` : "";
    return `${work}: its daily quota is ${number(perDay)}${kept}.`;
  }
  if (slowedBy === "pause" && pausedUntil !== null) {
    return `${work}: it is paused until ${clock(deps, pausedUntil)}.`;
  }
  return `${work}: it answers ${number(rate.requests)} in ${plural(rate.seconds, "second")}.`;
}

function waitingFor({ id, name, calls }: Provider): ForecastFacts["waiting"][number] {
  return {
    text: `${name} has ${plural(calls, "call")} to make and refuses its key.`,
    href: `/settings/providers?provider=${id}`,
    action: "Enter another one",
  };
}

function whatIf(deps: Deps, { completeAt, titles, whatIf }: LibraryForecast): string[] {
  const { largerPlans, contact, reviewed } = whatIf;
  const plans = [...new Map(largerPlans.toReversed().map((plan) => [plan.provider, plan])).values()]
    .filter((plan) => isSooner(plan.completeAt, completeAt))
    .map(({ name, plan, perDay, completeAt }) =>
      `With ${name} ${plan} (${number(perDay)} a day): ${whenText(deps, completeAt)}.`
    );
  const named = contact && isSooner(contact.completeAt, completeAt)
    ? [`With a contact for ${joinNames(contact)}: ${whenText(deps, contact.completeAt)}.`]
    : [];
  return [
    ...plans,
    ...named,
    ...reviewText(deps, titles.inReview, reviewed.completeAt, completeAt),
  ];
}

function reviewText(
  deps: Deps,
  waiting: number,
  withThem: string | null,
  without: string | null,
): string[] {
  if (waiting === 0) return [];
  const them = waiting === 1 ? "1 title waits" : `${number(waiting)} titles wait`;
  const isLater = withThem !== null && (without === null || isSooner(without, withThem));
  return [
    isLater
      ? `${them} in review; once answered: ${whenText(deps, withThem)}.`
      : `${them} in review; once answered, that changes little.`,
  ];
}

function joinNames({ providers }: { providers: { name: string }[] }): string {
  return joinList(providers.map(({ name }) => name));
}

function isSooner(time: string | null, than: string | null): boolean {
  return time !== null && than !== null && Date.parse(than) - Date.parse(time) >= NOTICED_MS;
}

/** "about tomorrow 00:10 (in 11 hours)"; what is soon needs no clock. */
function whenText(deps: Deps, time: string | null): string {
  if (time === null) return "at once";
  const date = new Date(time);
  if (date.getTime() - deps.now() < SOON_MS) return "within two minutes";
  return `about ${clock(deps, time)} (${relativeTime(date, new Date(deps.now()))})`;
}

function clock(deps: Deps, time: string): string {
  return dayAndTime(new Date(time), new Date(deps.now()), deps.timeZone);
}
