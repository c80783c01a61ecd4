/** Leading words that a library may leave out or move to the end ("Matrix, The"). */
export const ARTICLES: ReadonlySet<string> = new Set(
  ("the a an le la les l un une der die das ein eine el los las una il lo gli i uno o os as um uma " +
    "de het een den det en et").split(" "),
);

/** Number words and Roman numerals, as digits. */
export const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    one: "1",
    two: "2",
    three: "3",
    four: "4",
    five: "5",
    six: "6",
    seven: "7",
    eight: "8",
    nine: "9",
    ten: "10",
    eleven: "11",
    twelve: "12",
    thirteen: "13",
    fourteen: "14",
    fifteen: "15",
    twenty: "20",
  }),
);

/** `I`, `V` and `X` alone are words and names too: see `readNumeral`. */
export const ROMAN_NUMERALS: ReadonlyMap<string, string> = new Map(
  "ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ").map((numeral, index) => [numeral, String(index + 2)]),
);

/** Words that announce a sequel's number and may be left out ("The Godfather 2"). */
export const PART_WORDS: ReadonlySet<string> = new Set(
  "part pt chapter volume vol episode teil partie parte kapitel".split(" "),
);

/** Letters that Unicode does not take apart into a base letter and an accent. */
export const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ß", "ss"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ł", "l"],
  ["ı", "i"],
]);
