import type { Random } from "./random.ts";
import type { Session } from "./session.ts";

/** One thing that can happen to the service. A new kind of thing is a row in `operations.ts`. */
export interface Operation {
  name: string;
  /** How often it is drawn, held against the other rows. */
  weight: number;
  /** Does it with one of the two processes; answers in words what was done, for the script. */
  run(session: Session, random: Random): Promise<string>;
}

/** One step of a script: an operation with the chance it draws from, done by one process. */
export interface Step {
  name: string;
  seed: number;
  /** Which of the two processes does it. */
  process: 0 | 1;
  /** What happens meanwhile: the other process does something too, or this one is killed. */
  meanwhile?: Meanwhile;
}

export interface Meanwhile {
  /** Before this request or write of the step, counted from 1; 0: both begin at once. */
  at: number;
  what: { name: string; seed: number } | "killed";
}

/** "refresh#71@0" or "refresh#71@0/3:edit#5", as PLENARR_STEPS reads it again. */
export function writeStep({ name, seed, process, meanwhile }: Step): string {
  const step = `${name}#${seed}@${process}`;
  if (!meanwhile) return step;
  const { at, what } = meanwhile;
  return `${step}/${at}:${what === "killed" ? what : `${what.name}#${what.seed}`}`;
}

const STEP = /^([a-z ]+)#(\d+)@([01])(?:\/(\d+):(?:killed|([a-z ]+)#(\d+)))?$/;

export function readStep(text: string): Step {
  const found = STEP.exec(text.trim());
  if (!found) throw new Error(`Cannot read the step "${text}"`);
  const [, name = "", seed, process, at, otherName, otherSeed] = found;
  const step: Step = { name, seed: Number(seed), process: process === "1" ? 1 : 0 };
  if (at === undefined) return step;
  const what = otherName === undefined
    ? "killed" as const
    : { name: otherName, seed: Number(otherSeed) };
  return { ...step, meanwhile: { at: Number(at), what } };
}
