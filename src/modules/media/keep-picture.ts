import { randomInt, randomUUID } from "node:crypto";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { PictureChangedMeanwhile, PictureKept, PictureRefused, PictureUnknown } from "./media.errors.ts";
import {
  findPictureByHash,
  insertPicture,
  listPicturesByCode,
  listUses,
  lockPicture,
  replaceUses,
  savePicture,
} from "./media.store.ts";
import type { Picture, PictureFiles, PictureText } from "./picture.ts";
import { sealNames } from "./shown-people.ts";

/** Letters and digits nobody confuses when the code is typed from paper. */
const SIGNS = "abcdefghkmnpqrstuvwxyz23456789";

const newCode = (): string => `anh-${Array.from({ length: 6 }, () => SIGNS[randomInt(SIGNS.length)]).join("")}`;

export interface NewPicture extends PictureText {
  unitId: string;
  sourceHash: string;
  width: number;
  height: number;
  files: PictureFiles;
  at: Date;
}

/**
 * Takes a picture into the library of a unit.
 *
 * @throws PictureRefused, PictureKept
 */
export async function addPicture(
  tx: Tx,
  actor: Actor,
  input: NewPicture,
  secretKey: Buffer,
): Promise<{ id: string; code: string }> {
  const { at, people, ...rest } = input;
  // Who looks after what stands outside brings its pictures, without writing news.
  const may = await Promise.all(
    (["content.edit", "visuals.write"] as const).map((right) => mayAt(tx, actor, right, input.unitId, at)),
  );
  if (!may.includes(true)) throw new PictureRefused("no-right-here");
  const kept = await findPictureByHash(tx, input.unitId, input.sourceHash);
  if (kept) throw new PictureKept(kept);
  const code = newCode();
  const id = randomUUID();
  await insertPicture(tx, {
    ...rest,
    ...sealNames(secretKey, id, people ?? ""),
    id,
    code,
    addedBy: personIdOf(actor),
    addedByName: actor.name,
    addedAt: at,
    changedByName: actor.name,
    changedAt: at,
  });
  await noteAct(tx, actor, { id, unitId: input.unitId }, "add", { code, consent: input.consent }, at);
  return { id, code };
}

/**
 * Changes what belongs to a picture. What people read follows at once: a consent that turns out to be missing takes the
 * picture from every page.
 *
 * @throws PictureUnknown, PictureRefused, PictureChangedMeanwhile
 */
export async function changePicture(
  tx: Tx,
  actor: Actor,
  input: PictureText & { id: string; basedOn: number; at: Date },
  secretKey: Buffer,
): Promise<void> {
  const { id, basedOn, at, people, ...text } = input;
  const picture = await pictureForAct(tx, actor, id, at);
  if (picture.version !== basedOn) throw new PictureChangedMeanwhile(picture.changedByName);
  await savePicture(tx, id, {
    ...text,
    ...(people === null ? {} : sealNames(secretKey, id, people)),
    withdrawnAt: null,
    withdrawnReason: null,
    version: picture.version + 1,
    changedByName: actor.name,
    changedAt: at,
  });
  await noteAct(tx, actor, picture, "change", { from: picture.consent, to: text.consent }, at);
  await notifyPublicChange(tx, "pictures");
}

/**
 * Somebody shown does not want to be any more, or the picture must not be shown for another reason: it is gone from every
 * page with this act.
 *
 * @throws PictureUnknown, PictureRefused
 */
export async function withdrawPicture(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const picture = await pictureForAct(tx, actor, input.id, input.at);
  if (picture.consent === "withdrawn") throw new PictureRefused("withdrawn-already");
  await savePicture(tx, input.id, {
    consent: "withdrawn",
    withdrawnAt: input.at,
    withdrawnReason: input.reason,
    version: picture.version + 1,
    changedByName: actor.name,
    changedAt: input.at,
  });
  const uses = await listUses(tx, input.id);
  await noteAct(tx, actor, picture, "withdraw", { from: picture.consent, stood: uses.length }, input.at);
  await notifyPublicChange(tx, "pictures");
}

/** Writes down which pictures a record shows; what it showed before is forgotten. */
export async function noteUses(
  tx: Tx,
  record: { kind: string; id: string; title: string; path: string },
  codes: readonly string[],
): Promise<void> {
  const found = await listPicturesByCode(tx, [...new Set(codes)]);
  await replaceUses(
    tx,
    record,
    found.map((one) => one.id),
  );
}

async function pictureForAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<Picture> {
  const picture = await lockPicture(tx, id);
  if (!picture) throw new PictureUnknown();
  if (!(await mayAt(tx, actor, "content.edit", picture.unitId, at))) throw new PictureRefused("no-right-here");
  return picture;
}

async function noteAct(
  tx: Tx,
  actor: Actor,
  picture: { id: string; unitId: string },
  act: string,
  details: Record<string, string | number>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `picture.${act}`,
    subjectKind: "picture",
    subjectId: picture.id,
    unitId: picture.unitId,
    details,
    at,
  });
}
