import type { ProviderId } from "../ids.ts";
import { placeName } from "./episode_facts.ts";
import type { StructurePlan } from "./plan_structure.ts";

/** A renumbering or a shrinking list as a person reads it; it waits for yes or no. */
export interface HeldStructure {
  provider: ProviderId;
  moves: { itemId: number; title: string; from: string; to: string }[];
  drops: { itemId: number; title: string; at: string }[];
  /** Episodes whose numbers become free with the moves. */
  adds: string[];
}

export function describeHeld(
  provider: ProviderId,
  { move, drop, addLater }: StructurePlan,
  children: readonly { id: number; title: string }[],
): HeldStructure {
  const titles = new Map(children.map(({ id, title }) => [id, title]));
  return {
    provider,
    moves: move.map(({ id, from, to }) => ({
      itemId: id,
      title: titles.get(id) ?? "",
      from: placeName(from.season, from.episode),
      to: placeName(to.season, to.episode),
    })),
    drops: drop.map(({ id, season, episode }) => ({
      itemId: id,
      title: titles.get(id) ?? "",
      at: placeName(season, episode),
    })),
    adds: addLater.map(({ season, episode }) => placeName(season, episode)),
  };
}

/** Equal for two proposals exactly when they would do the same. */
export function structureSignature({ provider, moves, drops }: HeldStructure): string {
  const moved = moves.map(({ itemId, to }) => `${itemId}>${to}`).sort();
  const dropped = drops.map(({ itemId }) => `${itemId}-`).sort();
  return [provider, ...moved, ...dropped].join(" ");
}
