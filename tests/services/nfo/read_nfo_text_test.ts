import { readNfoText } from "../../../services/nfo/read_nfo_text.ts";
import { assertEquals } from "../../assert.ts";
import { wordsOf } from "./nfo_words.ts";

interface Row {
  name: string;
  text: string;
  says: Record<string, Record<string, unknown>>;
}

const movie = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<movie>${inside}</movie>`;
const episode = (inside: string) => `<episodedetails>${inside}</episodedetails>`;

const ROWS: readonly Row[] = [
  {
    name: "texts, each in its field",
    text: movie(
      "<title>Boats &amp; Sails</title><originaltitle>Barcos</originaltitle>" +
        "<outline>Short.</outline><plot>Long.\nSecond line.</plot><tagline>Row!</tagline>",
    ),
    says: {
      movie: {
        title: "Boats & Sails",
        plot: "Long.\nSecond line.",
        original_title: "Barcos",
        outline: "Short.",
        tagline: "Row!",
      },
    },
  },
  {
    name: "nothing of empty tags and of words that say nothing",
    text: movie("<title></title><plot> </plot><tagline>N/A</tagline><runtime>0</runtime><genre/>"),
    says: {},
  },
  {
    name: "the first tag that says something",
    text: movie("<title/><title>Second</title>"),
    says: { movie: { title: "Second" } },
  },
  {
    name: "lists, one tag an entry or several in one",
    text: movie(
      "<genre>Drama / Comedy</genre><genre>Crime</genre><studio>North</studio><tag>sea</tag>" +
        "<country>Greece</country><director>Zoë</director><credits>Ana</credits><writer>Bo</writer>",
    ),
    says: {
      movie: {
        genres: ["Drama", "Comedy", "Crime"],
        countries: ["Greece"],
        keywords: ["sea"],
        directors: ["Zoë"],
        writers: ["Ana", "Bo"],
        studios: ["North"],
      },
    },
  },
  {
    name: "people in their order, with roles and portraits from the net",
    text: movie(
      "<actor><name>Second</name><role>B</role><order>1</order><thumb>/home/me/b.jpg</thumb></actor>" +
        "<actor><name>Last</name></actor><actor><role>Nobody</role></actor>" +
        "<actor><name>First</name><role>A</role><order>0</order><thumb>https://art.invalid/a.jpg</thumb></actor>",
    ),
    says: {
      movie: {
        actors: [
          { name: "First", role: "A", photo: "https://art.invalid/a.jpg" },
          { name: "Second", role: "B" },
          { name: "Last" },
        ],
      },
    },
  },
  {
    name: "ratings brought to the scales of their fields",
    text: movie(
      '<ratings><rating name="imdb" max="10"><value>7,4</value><votes>1,234</votes></rating>' +
        '<rating name="themoviedb" max="100"><value>71</value><votes>321</votes></rating>' +
        '<rating name="metacritic" max="10"><value>6.8</value></rating>' +
        '<rating name="tomatometerallcritics" max="100"><value>93</value></rating>' +
        '<rating name="tomatometerallaudience" max="100"><value>11</value></rating>' +
        '<rating name="default" max="10"><value>1.2</value></rating></ratings>',
    ),
    says: {
      movie: {
        imdb_rating: 7.4,
        imdb_votes: 1234,
        tmdb_rating: 7.1,
        tmdb_votes: 321,
        metacritic_score: 68,
        rotten_tomatoes_score: 93,
      },
    },
  },
  {
    name: "no rating where nobody voted, nor one without a name",
    text: movie(
      '<ratings><rating name="imdb"><value>0</value><votes>0</votes></rating></ratings>' +
        "<rating>6.5</rating><votes>3,998</votes>",
    ),
    says: {},
  },
  {
    name: "the length in minutes, however it is written",
    text: movie("<runtime>1h 57min</runtime>"),
    says: { movie: { runtime: 117 } },
  },
  {
    name: "a certificate without its preface",
    text: movie("<mpaa>Rated PG-13</mpaa>"),
    says: { movie: { content_rating: "PG-13" } },
  },
  {
    name: "the first of several certificates",
    text: movie("<mpaa>US:Rated R / DE:FSK 16</mpaa>"),
    says: { movie: { content_rating: "R" } },
  },
  {
    name: "a day, but no year alone",
    text: movie("<premiered>2019-03-14 00:00:00</premiered><year>2018</year>"),
    says: { movie: { release_date: "2019-03-14" } },
  },
  { name: "no date from a year", text: movie("<year>2018</year>"), says: {} },
  {
    name: "a collection in its new form",
    text: movie('<set tmdbcolid="12"><name>Harbours</name><overview>All.</overview></set>'),
    says: { movie: { collection: { name: "Harbours", ids: { tmdb: 12 } } } },
  },
  {
    name: "a collection in its old form",
    text: movie("<set>Harbours</set>"),
    says: { movie: { collection: { name: "Harbours" } } },
  },
  {
    name: "a trailer of Kodi's add-on as an address",
    text: movie(
      "<trailer>plugin://plugin.video.youtube/?action=play_video&amp;videoid=abcDEF12345</trailer>",
    ),
    says: { movie: { trailer: "https://www.youtube.com/watch?v=abcDEF12345" } },
  },
  {
    name: "no trailer that is a file",
    text: movie("<trailer>/media/film-trailer.mp4</trailer>"),
    says: {},
  },
  {
    name: "a series, its broadcaster and the names of its seasons",
    text: "<tvshow><title>Pier Town</title><studio>Nine</studio><status>Ended</status>" +
      '<premiered>2018-09-10</premiered><namedseason number="1">The Arrival</namedseason>' +
      '<namedseason number="2">Season 2</namedseason></tvshow>',
    says: {
      series: {
        title: "Pier Town",
        network: "Nine",
        status: "Ended",
        first_aired: "2018-09-10",
      },
      "season 1": { title: "The Arrival" },
    },
  },
  {
    name: "a season, whose number is no name",
    text:
      "<season><title>Staffel 03</title><plot>Storm.</plot><seasonnumber>3</seasonnumber></season>",
    says: { "season 3": { plot: "Storm." } },
  },
  {
    name: "several episodes in a row",
    text: '<?xml version="1.0"?>\n' +
      episode("<title>A</title><season>1</season><episode>3</episode><aired>2018-09-13</aired>") +
      "\n" + episode("<title>B</title><season>1</season><episode>4</episode>"),
    says: {
      "episode 1x3": { title: "A", aired: "2018-09-13" },
      "episode 1x4": { title: "B" },
    },
  },
  {
    name: "episodes that share a root",
    text: `<episodes>${
      episode("<title>A</title><season>2</season><episode>1</episode>")
    }</episodes>`,
    says: { "episode 2x1": { title: "A" } },
  },
  {
    name: "a special, and no numbers where -1 stands for none",
    text: episode("<title>S</title><season>0</season><episode>-1</episode>"),
    says: { "episode 0xnull": { title: "S" } },
  },
  {
    name: "tags in capitals, and CDATA as text",
    text: "<Movie><TITLE><![CDATA[A < B & C]]></TITLE></Movie>",
    says: { movie: { title: "A < B & C" } },
  },
  {
    name: "an unescaped & as it stands",
    text: movie("<title>Tom & Jerry</title><plot>Cat & mouse &hellip;</plot>"),
    says: { movie: { title: "Tom & Jerry", plot: "Cat & mouse &hellip;" } },
  },
  {
    name: "half a file as far as it goes",
    text: "<movie><title>Boats</title><genre>Drama</genre><plot>They row and",
    says: { movie: { title: "Boats", plot: "They row and", genres: ["Drama"] } },
  },
  {
    name: "no entity that a file defines for itself",
    text: '<!DOCTYPE movie [<!ENTITY a "ha"><!ENTITY b SYSTEM "file:///etc/passwd">]>' +
      "<movie><title>&a;&b;</title></movie>",
    says: { movie: { title: "&a;&b;" } },
  },
  { name: "nothing of an address alone", text: "https://www.imdb.com/title/tt0133093/", says: {} },
  { name: "nothing of a picture in letters", text: "░▒▓ GRP presents ▓▒░\n", says: {} },
  { name: "nothing of nothing", text: "", says: {} },
];

for (const { name, text, says } of ROWS) {
  Deno.test(`readNfoText() reads ${name}`, () => assertEquals(wordsOf(text), says));
}

Deno.test("readNfoText() keeps the country of a certificate", () => {
  const [entry] = readNfoText(movie("<mpaa>US:R</mpaa>")).content?.entries ?? [];
  assertEquals(entry?.offers.map(({ country }) => country), ["US"]);
});

Deno.test("readNfoText() knows a file that breaks off, and one that says nothing", () => {
  assertEquals(readNfoText(movie("<title>A</title>")).isHalf, false);
  assertEquals(readNfoText("<movie><title>A</title>").isHalf, true);
  assertEquals(readNfoText("no XML at all"), { content: null, isHalf: false });
});

Deno.test("readNfoText() says which title it is about, of an address alone too", () => {
  const { named } = readNfoText("https://www.themoviedb.org/movie/603").content ?? {};
  assertEquals(named, { title: null, year: null, ids: { tmdb: 603 } });
});
