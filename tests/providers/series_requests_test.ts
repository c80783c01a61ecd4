import { assertEquals } from "../assert.ts";
import type { ProviderName } from "../world/simulator.ts";
import { answerOf, clientOf } from "./ask_world.ts";
import { askWhole, type Rule, serving } from "./serving.ts";
import { episode, HARBOUR, LOGIN, success } from "./tvdb_fixtures.ts";
// 200 episodes, and two specials where a provider has them.
const SEASONS = Array.from({ length: 10 }, (_, i) => i + 1);
const EPISODES = Array.from({ length: 20 }, (_, i) => i + 1);

function numberIn(request: Request, pattern: RegExp): number {
  return Number(pattern.exec(request.url)?.[1]);
}

const TMDB: Rule[] = [
  {
    to: /\/season\/\d+\?/,
    answer: (request) => {
      const season = numberIn(request, /season\/(\d+)/);
      const numbers = season === 0 ? [1, 2] : EPISODES;
      return Response.json({
        season_number: season,
        episodes: numbers.map((number) => ({
          id: season * 100 + number,
          episode_number: number,
          name: `Part ${number} of ${season}`,
          overview: "It goes on.",
        })),
      });
    },
  },
  {
    to: /\/tv\/501\?/,
    body: { id: 501, seasons: [0, ...SEASONS].map((season) => ({ season_number: season })) },
  },
];

const OMDB: Rule[] = [
  {
    to: /Season=/,
    answer: (request) => {
      const Season = String(numberIn(request, /Season=(\d+)/));
      const Episodes = EPISODES.map((number) => ({ Title: "Part", Episode: String(number) }));
      return Response.json({ Season, Episodes, Response: "True" });
    },
  },
  {
    to: /i=tt7654321/,
    body: { imdbID: "tt7654321", Type: "series", totalSeasons: "10", Response: "True" },
  },
];

function tvdb(count: number): Rule[] {
  const rows = Array.from({ length: count }, (_, i) => episode(1, i + 1));
  return [
    LOGIN,
    { to: /extended/, body: success(HARBOUR) },
    {
      to: /episodes\/official/,
      answer: (request) => {
        const page = numberIn(request, /page=(\d+)/);
        const episodes = rows.slice(page * 500, (page + 1) * 500);
        const next = (page + 1) * 500 < count ? "…" : null;
        return Response.json(
          success({ series: { id: 7001, originalLanguage: "jpn" }, id: 7001, episodes }, { next }),
        );
      },
    },
  ];
}

const FANART: Rule[] = [{ to: /\/tv\/7001/, body: { thetvdb_id: "7001" } }];
const IDS = { tmdb: 501, imdb: "tt7654321", tvdb: 7001 };

const COSTS: {
  provider: ProviderName;
  rules: Rule[];
  languages: string[];
  requests: number;
  episodes: number;
  because: string;
}[] = [
  {
    provider: "tmdb",
    rules: TMDB,
    languages: ["en"],
    requests: 12,
    episodes: 202,
    because: "the series, ten seasons and the specials",
  },
  {
    provider: "tmdb",
    rules: TMDB,
    languages: ["de", "en"],
    requests: 12,
    episodes: 202,
    because: "the second language is for gaps",
  },
  {
    provider: "omdb",
    rules: OMDB,
    languages: ["en"],
    requests: 11,
    episodes: 200,
    because: "the series and ten seasons",
  },
  {
    provider: "tvdb",
    rules: tvdb(200),
    languages: ["en"],
    requests: 3,
    episodes: 200,
    because: "login, the series, one page",
  },
  {
    provider: "tvdb",
    rules: tvdb(1200),
    languages: ["en"],
    requests: 5,
    episodes: 1200,
    because: "login, the series, three pages",
  },
  {
    provider: "tvdb",
    rules: tvdb(200),
    languages: ["de", "ja", "fr"],
    requests: 4,
    episodes: 400,
    because: "login, the series, a page a language",
  },
  {
    provider: "fanart",
    rules: FANART,
    languages: ["en"],
    requests: 1,
    episodes: 0,
    because: "all artwork comes at once",
  },
];

for (const { provider, rules, languages, requests, episodes, because } of COSTS) {
  Deno.test(`${provider} is sent ${requests} requests for [${languages}]: ${because}`, async () => {
    const asked: string[] = [];
    const client = clientOf(provider, serving(rules, asked), "key");
    const outcomes = await askWhole(client, IDS, { languages });
    const children = outcomes.flatMap((outcome) => answerOf(outcome).children ?? []);
    assertEquals(asked.length, requests, asked.join("\n"));
    assertEquals(children.filter((child) => child.episode !== null).length, episodes);
  });
}
