import type { ArtworkOffer, RawAnswer } from "../domain/enrichment/answer.ts";
import type { Ids, ItemKind, ProviderId, TitleKind } from "../domain/ids.ts";
import type { RateLimit } from "../domain/limits/token_bucket.ts";
import type { MatchCandidate } from "../domain/matching.ts";
import type { Outcome } from "../domain/outcome.ts";

/** What a module is given: the world it may touch, nothing else. */
export interface ProviderContext {
  fetch: typeof fetch;
  /** Waits for leave to send one more request; absent where nobody waits. */
  turn?: () => Promise<void>;
  now: () => number;
  /** Null for a keyless provider, or when none was entered. */
  key: string | null;
  /** Base addresses by the names of `ProviderModule.urls`. */
  urls: Readonly<Record<string, string>>;
  /** Mail or address of whoever runs this Plenarr, for the User-Agent; null when not set. */
  contact: string | null;
  /** A person or a webhook waits for the answer; else it is work in the background. */
  isUrgent: boolean;
  memory: ProviderMemory;
}

/** What a module may remember between requests and restarts; sealed at rest. */
export interface ProviderMemory {
  /** What is still known of these names. */
  read(names: readonly string[]): Promise<ReadonlyMap<string, string>>;
  write(entries: ReadonlyMap<string, string>, days: number): Promise<void>;
}

/** One question about one title. */
export interface Ask {
  /** Seasons and episodes come with their series: a module is asked about films and series only. */
  kind: TitleKind;
  ids: Ids;
  languages: readonly string[];
  countries: readonly string[];
  /** "" for the title itself, else one of the module's `onDemand` fields or of an answer's `parts`. */
  part: string;
}

export interface SearchAsk {
  kind: TitleKind;
  title: string;
  year: number | null;
  language: string;
}

/** A search result: what matching judges, and the ids that a pick would set. */
export interface SearchHit extends MatchCandidate {
  ids: Ids;
  /** The provider's address of a picture to tell it by, as candidates of artwork are filed. */
  poster?: string | null;
}

/** One provider: wire schema, mapping and client. No retry policy, cache or database inside. */
export interface ProviderClient {
  ask(ask: Ask): Promise<Outcome<RawAnswer>>;
  search?(ask: SearchAsk): Promise<Outcome<SearchHit[]>>;
  /** One cheap request that shows whether key and address work. */
  test(): Promise<Outcome<null>>;
}

/**
 * What a provider offers for one kind of item, and by which ids it can be asked: its own first, by
 * which its answers are filed. Seasons and episodes have no ids here, as they come with the series.
 */
export interface ProviderScope {
  ids: readonly string[];
  fields: readonly string[];
  artwork: readonly string[];
  /** Fields that cost a request of their own and are asked for only when nothing else fills them. */
  onDemand: readonly string[];
  /** Requests for one title, and for each season of a series; one and none where it does not say. */
  calls?: { title: number; season: number };
}

/** A provider as the rest of Plenarr knows it. Adding one is a module and a line in `all.ts`. */
export interface ProviderModule {
  id: ProviderId;
  name: string;
  homepage: string;
  /** What a key of it adds, and where to get one, in plain words. */
  benefit: string;
  /** Null for a keyless provider. */
  keyUrl: string | null;
  /** How its key is to be entered, where that is not plain. */
  keyHint?: string;
  /** The notice its terms ask for, shown on the About page. */
  attribution: string;
  rate: RateLimit;
  /** The slower pace for those who named no contact; null where that makes no difference. */
  rateWithoutContact?: RateLimit;
  perDay: number | null;
  quotaHint: string | null;
  /** Plans with more calls a day that can be had, smallest first; for the forecast. */
  largerPlans?: readonly { name: string; perDay: number }[];
  /** Default base addresses; the environment may seed `PLENARR_<ID>_<NAME>` in upper case. */
  urls: Readonly<Record<string, string>>;
  /** Where the environment has another name for an address, by the names of `urls`. */
  urlVariables?: Readonly<Record<string, string>>;
  /** Hosts that its images may come from, besides the configured addresses. */
  imageHosts: readonly string[];
  scopes: Readonly<Partial<Record<ItemKind, ProviderScope>>>;
  /** Searched in this order for new titles; null when it cannot search. */
  searchRank: number | null;
  /** Asked last, and only for what all others left blank; for providers that are slow to ask. */
  fillsGapsOnly?: boolean;
  /** In this order providers may say which seasons and episodes a series has; absent: never. */
  structureRank?: number;
  create(context: ProviderContext): ProviderClient;
  /** The address of a candidate at about that width in pixels (null: as large as there is). */
  imageAddress(url: string, width: number | null, urls: Readonly<Record<string, string>>): string;
}

/** An image with everything unknown but its address. */
export function plainArtwork(type: string, url: string): ArtworkOffer {
  return { type, url, language: null, votes: null, rating: null, width: null, height: null };
}
