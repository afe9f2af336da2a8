import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Question } from "../feedback.store.ts";
import type { Photo } from "./photo.ts";
import { savePhotoMarks } from "./photos.store.ts";

/** An officer said what is to be hidden; `publicKey` is the copy without it. The caller has asked whether the officer may. */
export async function markPhoto(
  tx: Tx,
  actor: Actor,
  input: { photo: Photo; question: Question; cells: string[]; publicKey: string; at: Date },
): Promise<void> {
  const { photo, question, cells, publicKey, at } = input;
  await savePhotoMarks(tx, photo.id, {
    hiddenCells: cells,
    markedBy: actor.id,
    markedByName: actor.name,
    markedAt: at,
    publicKey,
  });
  await recordAct(tx, actor, {
    act: "question.mark-photo",
    subjectKind: "question",
    subjectId: question.id,
    unitId: question.unitId,
    details: { photo: photo.position, hidden: cells.length },
    at,
  });
}
