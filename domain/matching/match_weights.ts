/**
 * Every number that decides a match, in one place. Likeness and score run from 0 to 1; the score is
 * likeness × (title share + year share × year closeness), plus or minus the runtime's word.
 */
export const MATCH_WEIGHTS = {
  titleShare: 0.7,
  yearShare: 0.3,

  likeness: {
    exact: 1,
    withoutArticle: 0.97,
    writtenDifferently: 0.96,
    /** "Borat" for "Borat: Cultural Learnings…": the part before the colon is the whole question. */
    mainTitle: 0.9,
    /** "Star Wars Episode V The Empire Strikes Back" for "The Empire Strikes Back". */
    laterPart: 0.9,
    /** "Rambo First Blood" for "First Blood": worth a look, never more. */
    contained: 0.7,
    /** The most that mere similarity can reach: below `accept` even with the year right. */
    similarAtMost: 0.8,
    /** A question without the number of a sequel is a question for another film. */
    otherNumberAtMost: 0.5,
    /** Original and alternative titles count a hair less than the title itself. */
    alternativeTitleFactor: 0.99,
  },

  year: { exact: 1, offByOne: 0.8, offByTwo: 0.3, differs: 0, missing: 0.65 },

  runtime: { close: 0.02, differs: -0.1, closeWithin: 0.06, differsBeyond: 0.25 },
  kindDiffers: -0.4,

  /** At least this score, and this lead over the next best, to be accepted unseen. */
  acceptScore: 0.86,
  acceptLead: 0.06,
  /** Below this the candidates have nothing to do with the question. */
  reviewScore: 0.25,

  /**
   * Of namesakes that score the same, the better known one is taken only when the others are next to
   * unknown: this many times its votes, and more popular too.
   */
  dominantVotes: 25,
  /** Without a year any home video called "Wedding" finds a film: a known film is asked for. */
  votesWithoutYear: 100,
} as const;
