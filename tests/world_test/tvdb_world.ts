import type { World } from "../world/world.ts";
import { type Asked, readAnswer } from "./ask.ts";

/** Logs in to TVDB with these credentials. */
export async function logIn(world: World, credentials: object): Promise<Asked> {
  const body = JSON.stringify(credentials);
  return readAnswer(await world.fetch(`${world.urls.tvdb}/login`, { method: "POST", body }));
}

/** Asks with a token that is fetched first. */
export async function openTvdb(world: World) {
  const { body } = await logIn(world, { apikey: world.keys.tvdb });
  const headers = { authorization: `Bearer ${body.data.token}` };
  return async (path: string) =>
    readAnswer(await world.fetch(`${world.urls.tvdb}${path}`, { headers }));
}
