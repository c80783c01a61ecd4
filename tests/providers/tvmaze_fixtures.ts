import type { Rule } from "./serving.ts";

// Shapes as recorded, with made-up contents.

/** A French series on a channel, with everything that can be embedded. */
export const MARAIS = {
  id: 501,
  url: "https://www.tvmaze.com/shows/501/le-marais",
  name: "Le Marais",
  type: "Scripted",
  language: "French",
  genres: ["Drama", "Science-Fiction"],
  status: "Running",
  runtime: null,
  averageRuntime: 52,
  premiered: "2019-03-04",
  ended: null,
  officialSite: "https://marais.example/",
  schedule: { time: "", days: [] },
  rating: { average: 7.4 },
  weight: 61,
  network: { id: 7, name: "Canal Eau", country: { name: "France", code: "FR" } },
  webChannel: { id: 9, name: "Streamer", country: null },
  dvdCountry: null,
  externals: { tvrage: null, thetvdb: 8801, imdb: "tt0008801" },
  image: image(1, "medium_portrait"),
  summary: "<p><b>Le Marais</b> is a swamp.</p><p>So is the town &amp; its mayor.</p>",
  updated: 1_700_000_000,
};

export const EMBEDDED = {
  seasons: [
    {
      id: 11,
      number: 1,
      name: "",
      episodeOrder: 2,
      premiereDate: "2019-03-04",
      endDate: "2019-03-11",
      image: image(2, "medium_portrait"),
      summary: "<p>It begins.</p>",
    },
    { id: 12, number: 2, name: "Drought", premiereDate: null, image: null, summary: "" },
    { id: 13, number: null, name: "?", premiereDate: null, image: null, summary: null },
  ],
  cast: [
    { person: person("Anne Roux", 5), character: { id: 1, name: "Odile" }, self: false },
    { person: person("Luc Petit", null), character: null, self: false },
  ],
  crew: [
    { type: "Executive Producer", person: person("Marc Blanc", null) },
    { type: "Creator", person: person("Jean Noir", null) },
    { type: "Co-Creator", person: person("Eve Gris", null) },
  ],
  images: [
    gallery("poster", false, 21, "medium_portrait"),
    gallery("poster", true, 22, "medium_portrait"),
    gallery("background", true, 23, null),
    gallery("typography", true, 24, null),
    gallery("banner", true, 25, "medium_banner"),
    gallery(null, false, 26, null),
    gallery("hologram", false, 27, null),
  ],
  akas: [
    { name: "The Swamp", country: { name: "United Kingdom", code: "GB" } },
    { name: "Le Marais maudit", country: null },
  ],
};

/** Regular episodes and specials of every kind, in airing order, one undated. */
export const EPISODES = [
  episode(101, { season: 1, number: 1, airdate: "2019-03-04" }),
  episode(102, { season: 1, number: null, type: "insignificant_special", airdate: "2019-03-05" }),
  episode(103, { season: 1, number: 2, airdate: "2019-03-11", name: "Episode 2", summary: null }),
  episode(104, { season: 1, number: null, type: "significant_special", airdate: "2019-12-24" }),
  episode(105, { season: 1, number: null, type: "significant_special", airdate: "" }),
  episode(106, { season: 1, number: null, type: "significant_special", airdate: "2019-06-01" }),
  episode(107, { season: 2, number: 1, type: "director_cut", airdate: "", runtime: null }),
  episode(108, { season: 2, number: null, type: "musing", airdate: "" }),
];

/** A TVmaze that has these things and nothing else. */
export function tvmazeWith(
  show: object,
  embedded: object | null,
  others: readonly Rule[] = [],
): Rule[] {
  return [
    ...others,
    {
      to: /^GET \/lookup\/shows\?imdb=tt0008801$/,
      answer: () => redirect("https://api.tvmaze.com/shows/501"),
    },
    { to: /^GET \/shows\/501\/episodes\?specials=1$/, body: EPISODES },
    { to: /^GET \/shows\/501(\?|$)/, body: embedded ? { ...show, _embedded: embedded } : show },
  ];
}

/** A redirect as TVmaze sends it, with "null" for a body. */
export function redirect(location: string): Response {
  return new Response("null", { status: 301, headers: { location } });
}

function episode(id: number, own: object) {
  return {
    id,
    name: `Chapter ${id}`,
    type: "regular",
    airtime: "",
    airstamp: null,
    runtime: 50,
    rating: { average: 8.1 },
    image: image(id, "medium_landscape"),
    summary: `<p>What happens in ${id}.</p>`,
    ...own,
  };
}

function person(name: string, face: number | null) {
  return { id: 1, name, image: face === null ? null : image(face, "medium_portrait") };
}

function image(number: number, small: string) {
  const address = (size: string) =>
    `https://static.tvmaze.com/uploads/images/${size}/9/${number}.jpg`;
  return { medium: address(small), original: address("original_untouched") };
}

function gallery(type: string | null, main: boolean, number: number, small: string | null) {
  const { medium, original } = image(number, small ?? "");
  const sizes = { original: { url: original, width: 680, height: 1000 } };
  return {
    id: number,
    type,
    main,
    resolutions: small ? { ...sizes, medium: { url: medium } } : sizes,
  };
}
