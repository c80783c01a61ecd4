import type { Film } from "../films/film.ts";
import { hash, hashBetween, hashHex } from "../films/hash.ts";
import { nameImage } from "../images/image_file.ts";

/** The body of `/movie/{id}/credits`: cast in billing order, one crew row per person and job. */
export function creditsBody(film: Film): Record<string, unknown> {
  const cast = film.cast.map(({ name, role }, order) => ({
    ...person(name, "Acting"),
    cast_id: order + 1,
    character: role,
    credit_id: hashHex(`cast ${film.tmdb} ${order}`, 24),
    order,
  }));
  return { cast, crew: crewOf(film) };
}

function crewOf(film: Film) {
  const jobs: [names: string[], department: string, job: (note: string) => string][] = [
    [film.directors, "Directing", () => "Director"],
    [film.writers, "Writing", writingJob],
    [film.producers, "Production", () => "Producer"],
  ];
  return jobs.flatMap(([names, department, jobOf]) =>
    names.map((text, i) => {
      const [, name = text, note = ""] = /^(.*?)(?: \((.*)\))?$/.exec(text) ?? [];
      return {
        ...person(name, department),
        credit_id: hashHex(`${department} ${film.tmdb} ${i}`, 24),
        department,
        job: jobOf(note),
      };
    })
  );
}

function writingJob(note: string): string {
  const known: Record<string, string> = { novel: "Novel", story: "Story", play: "Theatre Play" };
  return known[note] ?? (note === "" ? "Writer" : "Screenplay");
}

/** Somebody as lists of cast and crew show them. */
export function person(name: string, department: string) {
  const id = hashBetween(`person ${name}`, 100, 4_000_000);
  // About one face in five is missing, as with real players of that age.
  const hasFace = hash(`face ${name}`) % 5 !== 0;
  const face = { kind: "profile", owner: id, motif: 0, width: 300, height: 450 } as const;
  return {
    adult: false,
    gender: hash(`gender ${name}`) % 3,
    id,
    known_for_department: department,
    name,
    original_name: name,
    popularity: Math.round(hash(`fame ${name}`) % 90_000) / 10_000,
    profile_path: hasFace ? `/${nameImage(face)}` : null,
  };
}
