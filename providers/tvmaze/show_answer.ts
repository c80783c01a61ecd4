import type { RawAnswer, RawOffer } from "../../domain/enrichment/answer.ts";
import type { Ids } from "../../domain/ids.ts";
import { LANGUAGE, seasonChildren } from "./children.ts";
import { filedAddress, galleryOf, oneImage } from "./images.ts";
import { plainText } from "./plain_text.ts";
import type { Embedded, Show } from "./wire.ts";

/** The one part of an answer: all episodes come in one request. */
export const EPISODES = "episodes";

/** TVmaze's words in ours; one that it invents later is passed on. */
const STATUSES: ReadonlyMap<string, string> = new Map(Object.entries({
  "Running": "Continuing",
  "To Be Determined": "Continuing",
  "In Development": "Upcoming",
}));

/** What TVmaze says of a show; its episodes are asked for as a part. */
export function showAnswer(show: Show, embedded: Embedded, imagesUrl?: string): RawAnswer {
  const gallery = galleryOf(embedded.images ?? [], imagesUrl);
  const hasPoster = gallery.some(({ type }) => type === "poster");
  return {
    ids: idsOf(show),
    offers: [
      ...factOffers(show),
      ...peopleOffers(embedded, imagesUrl),
      { field: "original_title", value: originalTitleOf(show, embedded) },
    ],
    artwork: [...hasPoster ? [] : oneImage("poster", show.image, imagesUrl), ...gallery],
    children: seasonChildren(embedded.seasons ?? [], imagesUrl),
    parts: [EPISODES],
  };
}

/** The ids that one show has, its own first. */
export function idsOf({ id, externals }: Show): Ids {
  const { imdb, thetvdb } = externals ?? {};
  return { tvmaze: id, ...(imdb ? { imdb } : {}), ...(thetvdb ? { tvdb: thetvdb } : {}) };
}

function factOffers(show: Show): RawOffer[] {
  const channel = show.network ?? show.webChannel;
  return [
    { field: "title", value: show.name },
    { field: "plot", value: plainText(show.summary), language: LANGUAGE },
    { field: "tvmaze_rating", value: show.rating?.average },
    { field: "first_aired", value: show.premiered },
    { field: "last_aired", value: show.ended },
    { field: "status", value: STATUSES.get(show.status ?? "") ?? show.status },
    { field: "network", value: channel?.name },
    { field: "runtime", value: show.runtime ?? show.averageRuntime },
    { field: "genres", value: show.genres },
    { field: "countries", value: listOf(channel?.country?.name) },
    { field: "languages", value: listOf(show.language) },
    { field: "homepage", value: show.officialSite },
  ];
}

function peopleOffers({ cast, crew }: Embedded, imagesUrl?: string): RawOffer[] {
  const creators = (crew ?? []).filter(({ type }) => /^(co-)?creator$/i.test(type ?? ""));
  return [
    { field: "creators", value: creators.map(({ person }) => person?.name ?? "") },
    {
      field: "actors",
      value: (cast ?? []).map(({ person, character }) => ({
        name: person?.name ?? "",
        role: character?.name ?? "",
        photo: filedAddress({ original: person?.image?.original }, imagesUrl) ?? "",
      })),
    },
  ];
}

/** What a show is called in its own country: an "aka" of no country, or its name if it is English. */
function originalTitleOf(show: Show, { akas }: Embedded): string | null | undefined {
  if (show.language === "English") return show.name;
  return (akas ?? []).find(({ country }) => !country)?.name;
}

function listOf(name: string | null | undefined): string[] {
  return name ? [name] : [];
}
