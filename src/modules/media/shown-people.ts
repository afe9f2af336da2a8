import { keyedDigest, open, seal } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import { transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import { recordAct } from "../audit/index.ts";
import { listOpenNames, saveSealedNames } from "./media.store.ts";
import type { Picture } from "./picture.ts";

const PURPOSE = "picture.people";

export interface SealedNames {
  peopleSealed: string | null;
  peopleKeys: string[];
}

/** Names as they are kept: sealed for the row, and findable word by word. */
export function sealNames(key: Buffer, pictureId: string, names: string): SealedNames {
  if (names === "") return { peopleSealed: null, peopleKeys: [] };
  return {
    peopleSealed: seal(key, PURPOSE, pictureId, names),
    peopleKeys: wordsOf(names).map((word) => keyOf(key, word)),
  };
}

const openNames = (key: Buffer, picture: Pick<Picture, "id" | "peopleSealed">): string =>
  picture.peopleSealed === null ? "" : open(key, PURPOSE, picture.id, picture.peopleSealed);

/** Names as everybody of the unit may see them: first letters only. */
export const maskedNames = (key: Buffer, picture: Pick<Picture, "id" | "peopleSealed">): string =>
  openNames(key, picture).replace(/[\p{L}\p{M}]+/gu, (word) => `${[...word.normalize("NFC")][0] ?? ""}…`);

/** The names whole; that they were read is on record. */
export async function readNames(
  tx: Tx,
  actor: Actor,
  key: Buffer,
  { picture, at }: { picture: Pick<Picture, "id" | "unitId" | "peopleSealed">; at: Date },
): Promise<string> {
  await recordAct(tx, actor, {
    act: "picture.names",
    subjectKind: "picture",
    subjectId: picture.id,
    unitId: picture.unitId,
    details: {},
    at,
  });
  return openNames(key, picture);
}

/** What a search is compared with: one digest for each of its words. */
export const searchKeys = (key: Buffer, words: string): Map<string, string> =>
  new Map(wordsOf(words).map((word) => [word, keyOf(key, word)]));

const wordsOf = (text: string): string[] =>
  [
    ...new Set(
      unmark(text)
        .split(/[^a-z0-9]+/)
        .filter(Boolean),
    ),
  ].slice(0, 100);
const keyOf = (key: Buffer, word: string): string => keyedDigest(key, PURPOSE, word);

const PORTION = 200;

/** Seals what was written down before names were sealed. May run as often as it likes, in several processes. @idempotent */
export async function sealOpenNames(db: Db, key: Buffer): Promise<void> {
  for (;;) {
    const rows = await transaction(db, async (tx) => {
      const found = await listOpenNames(tx, PORTION);
      for (const { id, people } of found) await saveSealedNames(tx, id, sealNames(key, id, people));
      return found.length;
    });
    if (rows < PORTION) return;
  }
}
