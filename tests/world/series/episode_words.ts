/** What episodes of one kind are about; every word stands alone, so that any two go together. */
export interface Words {
  adjectives: string[];
  things: string[];
  places: string[];
}

export type Flavour = "sea" | "city" | "space" | "village" | "road" | "court";

/** The tables out of which English titles and plots are made. */
export const WORDS: Record<Flavour, Words> = {
  sea: {
    adjectives: words("cold drowned early empty flooded grey last leaking lost rusted salt sunken"),
    things: words(
      "anchor beacon bell boat buoy cargo chart compass ferry fog-horn harpoon ladder lamp lifebelt logbook mast net oar pier rope rudder sextant signal tide",
    ),
    places: list(
      "Gull Point, Kettle Sound, the breakwater, the fish market, the north mole, Sallow Bay, the boatyard, Widow's Rock, the salt pans, the customs shed",
    ),
  },
  city: {
    adjectives: words(
      "borrowed broken careful crooked double false final locked missing patient quiet second silent stolen unsigned wrong",
    ),
    things: words(
      "alibi badge bargain briefcase bullet confession cousin favour file fuse glove hammer key ledger locker motive number partner photograph raincoat receipt statement suitcase taxi timetable uniform verdict voice wallet witness",
    ),
    places: list(
      "Fulton Yard, the night court, Pier Eleven, the bus depot, Maple Street, the laundromat, Central Evidence, the roof, Gate Four, the diner, the old waterworks, Hollis Park",
    ),
  },
  space: {
    adjectives: words(
      "borrowed distant double frozen hollow lightless mute second spare spinning stray unlit",
    ),
    things: words(
      "airlock antenna beacon cargo comet engine garden hull lander map mirror orbit passenger probe reactor relay satellite shadow signal suit survey window",
    ),
    places: list(
      "Halden Station, ring four, the far side, Dock Nine, the ice field, the greenhouse deck, Relay Six, the dark corridor, Vesper, the shuttle bay",
    ),
  },
  village: {
    adjectives: words(
      "crooked early forgotten green hidden late little old proud spare stubborn wet",
    ),
    things: words(
      "apple bench cake cart compost fence gate goat hedge ladder marrow orchard parcel pond rake recipe scarecrow seed shed spade trophy wheelbarrow",
    ),
    places: list(
      "plot seventeen, the village hall, the top lane, Miller's Corner, the allotment gate, the fête, the old glasshouse, St Osric's, the post office, the duck pond",
    ),
  },
  road: {
    adjectives: words(
      "borrowed faded golden hungry laughing masked moonlit nameless painted sleeping",
    ),
    things: words(
      "bell bridge drum fan ferry festival firefly fox gate inn lantern mask mirror path pine rain shrine snow tail tea umbrella well",
    ),
    places: list(
      "the paper gate, Willow Ford, the mountain inn, the snow market, Seven Bridges, the rice terraces, the empty shrine, Crane Lake, the bath house, the last village",
    ),
  },
  court: {
    adjectives: words(
      "bitter careless forged grand hasty masked modest poisoned private secret sealed vain",
    ),
    things: words(
      "ambassador brooch carriage cipher duel envoy fan feather glove letter mirror oath passport portrait quill ring seal sonata ticket treaty waltz will",
    ),
    places: list(
      "the embassy, Lake Serin, the opera, the border train, Hotel Meridian, the winter garden, the observatory, the ministry, Pontello, the ferry landing",
    ),
  },
};

/** Titles in other languages are put together from whole parts: no part changes the other. */
export const TITLE_PARTS: Record<string, { starts: string[]; ends: string[]; joint: string }> = {
  de: {
    starts: list(
      "Der Brief, Die Brücke, Das Feuer, Der Gast, Die Mühle, Das Versprechen, Der Schlüssel, Die Stimme, Das Foto, Der Umweg, Die Rechnung, Das Boot",
    ),
    ends: list(
      "im Nebel, am See, vor Tagesanbruch, ohne Namen, im Schnee, nach dem Regen, am Ende der Straße",
    ),
    joint: " ",
  },
  fr: {
    starts: list(
      "La lettre, Le pont, L'écluse, Le témoin, La barque, Le silence, La clé, L'incendie, Le fleuve, La promesse, L'ombre, Le retour",
    ),
    ends: list(
      "du canal, de minuit, sous la pluie, sans nom, au bord de l'eau, d'un soir, en hiver",
    ),
    joint: " ",
  },
  ja: {
    starts: list("狐, 灯籠, 雨, 祭り, 橋, 鏡, 雪, 太鼓, 扇, 井戸"),
    ends: list("道, 約束, 影, 夜, 声, 旅, 門"),
    joint: "の",
  },
};

/** Plots in other languages; `WHO` and `OTHER` are people of the series. */
export const PLOT_PARTS: Record<string, { starts: string[]; ends: string[] }> = {
  de: {
    starts: [
      "WHO findet heraus, dass hier niemand die ganze Wahrheit sagt.",
      "Ein Anruf in der Nacht führt WHO an einen Ort, den es auf keiner Karte gibt.",
      "WHO muss sich entscheiden, wem noch zu trauen ist.",
      "Ein alter Streit bricht wieder auf, und WHO steht zwischen allen.",
      "Was als Gefallen beginnt, bringt WHO um den Schlaf.",
    ],
    ends: [
      "OTHER weiß mehr, als gut wäre.",
      "Nur OTHER will davon nichts hören.",
      "Am Morgen ist OTHER verschwunden.",
      "OTHER stellt eine Bedingung.",
      "Für OTHER kommt die Antwort zu spät.",
    ],
  },
  fr: {
    starts: [
      "WHO découvre que personne n'a vu la même chose cette nuit-là.",
      "Une vieille affaire remonte à la surface et WHO perd pied.",
      "WHO accepte un marché qu'il faudra payer.",
      "Un inconnu attend WHO devant l'écluse.",
      "WHO retrouve une trace que tous croyaient effacée.",
    ],
    ends: [
      "OTHER préfère se taire.",
      "OTHER n'a plus rien à perdre.",
      "Mais OTHER tient encore une carte.",
      "Au matin, OTHER a quitté la ville.",
      "OTHER pose une seule question.",
    ],
  },
  ja: {
    starts: [
      "WHOは古い地図を拾う。",
      "祭りの夜、WHOは道に迷う。",
      "WHOは小さな嘘をつく。",
      "雪の朝、WHOは旅立つ。",
      "WHOは誰かの声を聞く。",
    ],
    ends: [
      "OTHERは黙って見ている。",
      "OTHERだけが知っている。",
      "OTHERは帰らない。",
      "OTHERが灯をともす。",
      "OTHERは笑う。",
    ],
  },
};

function words(text: string): string[] {
  return text.split(" ");
}

function list(text: string): string[] {
  return text.split(", ");
}
