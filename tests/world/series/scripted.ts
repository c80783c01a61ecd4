import type { SeriesRow } from "./build_series.ts";

/** Invented drama and comedy in English. Titles, people and texts are our own. */
export const SCRIPTED: readonly SeriesRow[] = [
  {
    id: 1,
    title: "The Harbour Watch",
    country: "GB",
    status: "ended",
    network: "Channel North",
    min: 47,
    plot:
      "A harbour master who never goes to sea and a constable who cannot swim keep the peace in a fishing town where " +
      "every family owes another one a boat.",
    outline: "Two landlubbers keep the peace in a fishing town.",
    tagline: "The tide tells no lies.",
    genres: "Crime, Drama",
    creators: "Imogen Tarrant, Lewis Pell",
    cast:
      "Ruth Calloway=Morwenna Hale; Desmond Arkley=Constable Pyke; Ines Barton=Tilda Hale; Gwyn Morrow=Old Jago; " +
      "Peter Lisle=Father Quint; Hattie Crane=Bess Rowan",
    studios: "Saltworks Television",
    rated: { GB: "12", US: "TV-14", DE: "12" },
    score: 8.1,
    keywords: "fishing village, harbour, police constable, family feud",
    homepage: "https://harbourwatch.example/",
    aka: [["US", "Harbor Watch"]],
    de: ["Die Hafenwache", "Zwei Landratten hüten den Frieden einer Stadt voller Fischer.", ""],
    seasons: [[8, "2010-09-12", "The First Winter"], [8, "2011-09-18"], [10, "2013-01-06"]],
    specials: [
      ["The Christmas Boat", "2011-12-25", "significant"],
      ["Knots and Nets: Making The Harbour Watch", "2012-01-08", "insignificant"],
      ["The Last Lamp", "2014-12-26", "significant"],
    ],
    words: "sea",
    art: { posters: 10, backdrops: 6, logos: 3, banners: 3 },
  },
  {
    id: 2,
    title: "The Lighthouse",
    country: "GB",
    network: "Western Television",
    min: 26,
    plot:
      "Three keepers on a rock count the ships that pass and the days until the relief boat. Someone among them has " +
      "stopped counting honestly.",
    outline: "Three keepers on a rock distrust each other's log.",
    genres: "Drama, Mystery",
    creators: "Basil Wrenfield",
    cast:
      "Edgar Holroyd=Principal Keeper Strang; Colm Devane=Keeper Dunne; Alec Marsh=Keeper Tully; Nora Pascoe=Mrs Strang; Frank Ellery=The Relief Captain",
    rated: { GB: "PG" },
    score: 7.2,
    keywords: "lighthouse, island, isolation",
    trailer: false,
    seasons: [[6, "1962-02-05"]],
    words: "sea",
    art: { posters: 3, backdrops: 2, logos: 0, banners: 1 },
  },
  {
    id: 3,
    title: "The Lighthouse",
    country: "US",
    status: "canceled",
    network: "Meridian",
    min: 51,
    plot:
      "A cardiologist inherits a lighthouse that has been dark for fifty years and finds its lamp warm. The town below " +
      "would like it to stay dark.",
    outline: "A doctor inherits a lighthouse that should have gone out.",
    tagline: "Somebody keeps the light on.",
    genres: "Thriller, Mystery, Drama",
    creators: "Joan Ferriter",
    cast:
      "Maya Okonjo=Dr. Helen Voss; Tom Ardizzone=Sheriff Lund; Carla Whitmer=Abigail Strand; Owen Pryce=Caleb Strand; Yusuf Hadley=Micah; Dana Roth=Mayor Teller",
    studios: "Ninth Street Pictures, Meridian Studios",
    rated: { US: "TV-MA", DE: "16", GB: "15" },
    score: 6.8,
    keywords: "lighthouse, small town, inheritance, secret",
    de: [
      "Der Leuchtturm",
      "Eine Ärztin erbt einen Leuchtturm, der längst erloschen sein müsste.",
      "",
    ],
    fr: ["Le Phare", "Une médecin hérite d'un phare qui devrait être éteint.", ""],
    seasons: [[8, "2015-06-03"], [8, "2016-06-08"]],
    words: "sea",
  },
  {
    id: 7,
    title: "The Meridian Affair",
    country: "GB",
    form: "miniseries",
    network: "Channel North",
    min: 62,
    plot:
      "Geneva, 1921: a translator notices that two ambassadors have signed two different treaties. She has four days " +
      "to find out which of them knows.",
    outline: "A translator finds two treaties where there should be one.",
    genres: "Drama, War",
    creators: "Philippa Lorne",
    cast:
      "Anneke Vries=Clara Wendt; Julian Ashgrove=Sir Miles Tennant; Marc Delorme=Baron Rouvier; Sofia Leone=Countess Alda; Hugh Penmark=Mr Osgood",
    studios: "Saltworks Television",
    rated: { GB: "12", US: "TV-PG" },
    score: 8.4,
    keywords: "diplomacy, geneva, treaty, 1920s",
    seasons: [[4, "1998-11-02"]],
    every: 1,
    words: "court",
  },
  {
    id: 8,
    title: "Cold Orbit",
    country: "US",
    status: "continuing",
    network: "Lumen+",
    isStreamed: true,
    min: 43,
    plot:
      "The crew of a salvage tug wakes from a long sleep to find the solar system quiet and one of their suits still " +
      "outside, walking.",
    outline: "A salvage crew wakes up to a silent solar system.",
    tagline: "Nobody answers.",
    genres: "Science Fiction, Drama",
    creators: "Priya Anand, Walt Dunmore",
    cast:
      "Lena Torvald=Captain Idris Kell; Marcus Bly=Engineer Osei; Chen Wei=Navigator Lin; Rosa Delgado=Dr. Amaya Ruiz; Ivo Petrak=Stellan; Kit Fairweather=The Voice",
    studios: "Lumen Originals",
    rated: { US: "TV-14", DE: "12", FR: "12" },
    score: 7.9,
    keywords: "space, salvage, artificial intelligence, isolation",
    homepage: "https://lumen.example/cold-orbit",
    de: [
      "Cold Orbit",
      "Eine Bergungsmannschaft erwacht in einem stillen Sonnensystem.",
      "Niemand antwortet.",
    ],
    seasons: [[8, "2019-10-04"], [8, "2021-11-12"], [6, "2026-02-13"], [8, ""]],
    every: 0,
    words: "space",
    told: "de",
    art: { posters: 7, backdrops: 5, logos: 2, banners: 1 },
  },
  {
    id: 9,
    title: "Precinct Nine",
    country: "US",
    network: "UBN",
    min: 44,
    plot:
      "A city precinct that everyone wants to close keeps solving what nobody wants opened. The desk sergeant writes " +
      "down both.",
    outline: "A precinct due for closure will not stop solving cases.",
    genres: "Crime, Drama, Mystery",
    creators: "Gerald Novak",
    cast:
      "Paulina Kosta=Sergeant Alma Reyes; Lucille Grant=Detective Nora Finch; Ray Tillman=Detective Sam Odum; Paula Vance=Captain Brandt; Eddie Marsh=Officer Cole; Teresa Quill=Coroner Vail",
    studios: "Novak-Hale Productions",
    rated: { US: "TV-14", DE: "16", GB: "15" },
    score: 7.6,
    keywords: "police, precinct, detective, new york city",
    aka: [["DE", "Revier 9"], ["FR", "Commissariat Neuf"]],
    de: ["Revier Neun", "Ein Revier vor der Schließung löst Fälle, die niemand öffnen will.", ""],
    seasons: [2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008, 2009, 2010].map((
      year,
    ) => [20, `${year}-09-24`]),
    words: "city",
    art: { posters: 6, backdrops: 5, logos: 2, banners: 3 },
  },
  {
    id: 12,
    title: "Tidewater",
    country: "US",
    network: "Coastal",
    min: 42,
    plot:
      "Two sisters run rival ferries across the same river. When the bridge is announced they have two summers to " +
      "become friends or rich.",
    outline: "Two sisters run rival ferries until the bridge comes.",
    genres: "Drama, Comedy",
    creators: "Marguerite Sloan",
    cast:
      "Beth Arden=Lottie Crewe; Simone Tate=Ada Crewe; Luis Mora=Gabe; Hal Winters=Commissioner Boyd; Tess Oakley=June",
    studios: "Crewe & Daughters",
    rated: { US: "TV-PG" },
    score: 7.1,
    keywords: "ferry, sisters, river, rivalry",
    seasons: [[13, "2004-05-30"], [13, "2005-05-29"]],
    // Every summer was broadcast in two halves, which TMDB counts as seasons.
    tmdbSeasons: [6, 7, 6, 7],
    words: "sea",
  },
  {
    id: 14,
    title: "Hart & Soul: Private Eyes",
    country: "US",
    network: "UBN",
    min: 48,
    plot:
      "Leonora Hart can find anybody; Otis Soul can talk to anybody. Together they lose every client's cheque and " +
      "nothing else.",
    outline: "Two private eyes find everything but their fee.",
    genres: "Comedy, Crime",
    creators: "Dale Rickert",
    cast:
      "Sheila Prentiss=Leonora Hart; Otto Grayle=Otis Soul; Milt Baxter=Lieutenant Purdy; Connie Ruiz=Marcy; Fred Nagle=Judge Stern",
    rated: { US: "TV-PG", GB: "PG" },
    score: 6.9,
    keywords: "private eye, los angeles, partners",
    seasons: [[12, "1984-09-20"], [12, "1985-09-26"]],
    words: "city",
  },
  {
    id: 15,
    title: "1066",
    country: "GB",
    network: "Channel North",
    min: 55,
    plot:
      "One year, three kings and a comet: six households between York and Hastings try to be on the right side of each " +
      "of them.",
    outline: "Six households live through the year of three kings.",
    genres: "Drama, War",
    creators: "Edith Rowntree",
    cast:
      "Aldous Kerr=Harold; Sunniva Berg=Gytha; Guillaume Ferrand=William; Brona Lacey=Edith Swann; Tam Waverley=Wulfric",
    rated: { GB: "15", US: "TV-MA" },
    score: 7.4,
    keywords: "middle ages, england, battle",
    seasons: [[6, "2013-03-03"]],
    words: "court",
  },
];
