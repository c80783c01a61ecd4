import type { Role } from "../films/film.ts";
import { hash } from "../films/hash.ts";
import { nameOf } from "../films/synthetic.ts";
import { type Flavour, PLOT_PARTS, TITLE_PARTS, WORDS } from "./episode_words.ts";

interface EpisodeTexts {
  title: string;
  plot: string;
}

interface Teller {
  /** Texts of the next episode; no two of one teller are alike. */
  tell(seed: string): EpisodeTexts;
}

/** Tells the episodes of one series in English. */
export function createTeller(flavour: Flavour | "talk", cast: readonly Role[]): Teller {
  // Where people play themselves, an episode is about them.
  const people = cast.map(({ name, role }) => /^(Self|Narrator)/.test(role) ? name : role);
  const titles = createUnlike((seed) =>
    flavour === "talk" ? guestTitle(seed) : titleOf(flavour, people, seed)
  );
  const plots = createUnlike((seed) => flavour === "talk" ? seed : plotOf(flavour, people, seed));

  return { tell };

  function tell(seed: string): EpisodeTexts {
    const title = titles(`title ${seed}`);
    const plot = flavour === "talk" ? guestPlot(title) : plots(`plot ${seed}`);
    return { title, plot };
  }
}

/** Tells them in a language of which there are whole parts of sentences. */
export function createForeignTeller(language: string, cast: readonly Role[]): Teller {
  const people = cast.map(({ role }) => role);
  const { starts = [], ends = [], joint = " " } = TITLE_PARTS[language] ?? {};
  const sentences = PLOT_PARTS[language] ?? { starts: [], ends: [] };
  const gap = language === "ja" ? "" : " ";
  const titles = createUnlike((seed) => `${pick(starts, `a ${seed}`)}${joint}${pick(ends, seed)}`);
  const plots = createUnlike((seed) =>
    fill(`${pick(sentences.starts, `a ${seed}`)}${gap}${pick(sentences.ends, seed)}`, people, seed)
  );
  return { tell: (seed) => ({ title: titles(`title ${seed}`), plot: plots(`plot ${seed}`) }) };
}

/** Makes a text again, with another seed, until it is a new one. */
function createUnlike(make: (seed: string) => string): (seed: string) => string {
  const used = new Set<string>();
  return (seed) => {
    let text = make(seed);
    for (let i = 1; used.has(text); i++) text = make(`${seed} again ${i}`);
    used.add(text);
    return text;
  };
}

function titleOf(flavour: Flavour, people: string[], seed: string): string {
  const { adjectives, things, places } = WORDS[flavour];
  const thing = upper(pick(things, `thing ${seed}`));
  const person = pick(people, `who ${seed}`).split(" ").at(-1) ?? "";
  const others = things.filter((other) => upper(other) !== thing);
  const shapes = [
    `The ${upper(pick(adjectives, `like ${seed}`))} ${thing}`,
    `${upper(pick(places, `where ${seed}`))}`,
    `The ${thing} at ${upper(pick(places, `where ${seed}`))}`.replace(/ the /i, " the "),
    `${person}'s ${thing}`,
    `No ${thing} Tonight`,
    `The ${thing} and the ${upper(pick(others, `second ${seed}`))}`,
    `${upper(pick(adjectives, `like ${seed}`))} ${thing}, ${
      upper(pick(adjectives, seed))
    } ${person}`,
  ];
  const title = pick(shapes, `shape ${seed}`);
  return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}

function plotOf(flavour: Flavour, people: string[], seed: string): string {
  const { adjectives, things, places } = WORDS[flavour];
  const thing = `${pick(adjectives, `like ${seed}`)} ${pick(things, `thing ${seed}`)}`;
  const other = pick(things, `second ${seed}`);
  const where = pick(places, `where ${seed}`);
  const shapes = [
    `A ${thing} turns up at ${where}, and WHO is the only one who knows where it has been. OTHER would rather not ask.`,
    `WHO and OTHER spend a night at ${where} over a ${thing} that neither of them wants to keep.`,
    `Somebody has moved the ${other}. WHO says it does not matter; by noon OTHER is looking for a ${thing} as well.`,
    `OTHER leaves without a word. WHO finds a ${thing} at ${where} and draws the wrong conclusion.`,
    `For once everybody agrees, until WHO mentions the ${other} and OTHER remembers the ${thing}.`,
    `An old promise brings WHO back to ${where}, where a ${thing} has been waiting longer than OTHER admits.`,
    `WHO has until morning to return a ${thing}. OTHER offers help, for the price of one ${other}.`,
    `Nothing is missing at ${where} but a ${other}. WHO wonders who would take that and leave a ${thing}.`,
  ];
  return fill(pick(shapes, `shape ${seed}`), people, seed).replace(/\ba ([aeiou])/g, "an $1")
    .replace(/\bA ([aeiou])/g, "An $1");
}

function guestTitle(seed: string): string {
  const first = nameOf(`one ${seed}`);
  const second = nameOf(`two ${seed}`);
  return `${first}, ${second === first ? nameOf(`three ${seed}`) : second}`;
}

function guestPlot(title: string): string {
  const [first = "", second = ""] = title.split(", ");
  const subjects = ["a first novel", "a tour of the north", "a restaurant", "life after politics"];
  return `${first} talks about ${pick(subjects, title)}; ${second} brings a song.`;
}

function fill(text: string, people: string[], seed: string): string {
  const at = hash(`who ${seed}`) % people.length;
  const step = 1 + hash(`other ${seed}`) % Math.max(1, people.length - 1);
  const other = people[(at + step) % people.length] ?? "";
  return text.replaceAll("WHO", people[at] ?? "").replaceAll("OTHER", other);
}

function pick(items: string[], seed: string): string {
  return items[hash(seed) % items.length] ?? "";
}

function upper(text: string): string {
  return text.replace(/(^|[ -])(?!the )\p{L}/gu, (start) => start.toUpperCase());
}
