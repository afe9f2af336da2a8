import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { saveWriters } from "../content.store.ts";
import { withWriter } from "../write-item.ts";
import { endFilm, type Film, findFilm, insertFilm } from "./film.store.ts";

export const FILM_LIMITS = { bytes: 60 * 1024 * 1024, seconds: 15 * 60 };

/**
 * The film of the version being written; another one takes its place. Who adds it is a writer of the version: somebody else
 * approves.
 */
export async function keepFilm(
  tx: Tx,
  actor: Actor,
  input: Pick<Film, "fileKey" | "bytes" | "seconds" | "captions"> & { itemId: string; at: Date },
): Promise<void> {
  const { itemId, at, ...film } = input;
  const { item, version } = await itemForAct(tx, actor, "edit", itemId, at);
  const before = await findFilm(tx, itemId, version.number);
  if (before) await endFilm(tx, before, version.number);
  await insertFilm(tx, itemId, { ...film, fromVersion: version.number, addedByName: actor.name, addedAt: at });
  await saveWriters(tx, itemId, version.number, withWriter(version.writerIds, actor));
  await noteAct(tx, actor, item, "film", {
    version: version.number,
    from: item.state,
    to: item.state,
    note: null,
    at,
  });
}

export async function dropFilm(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "edit", input.itemId, input.at);
  const film = await findFilm(tx, item.id, version.number);
  if (!film) return;
  await endFilm(tx, film, version.number);
  await saveWriters(tx, item.id, version.number, withWriter(version.writerIds, actor));
  await noteAct(tx, actor, item, "dropFilm", {
    version: version.number,
    from: item.state,
    to: item.state,
    note: null,
    at: input.at,
  });
}
