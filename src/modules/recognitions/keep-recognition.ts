import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { unmark } from "../../platform/i18n/index.ts";
import { mayAt, personIdOf } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { foldNumber, listDocumentsByNumber } from "../legal-documents/index.ts";
import { mayKeepConsent, recognitionRefusal } from "./recognition.policy.ts";
import {
  inPublic,
  type Recognition,
  type RecognitionAct,
  type RecognitionStep,
  type RecognitionText,
  recognitionStateAfter,
  type Source,
} from "./recognition.ts";
import { RecognitionRefused, RecognitionUnknown } from "./recognitions.errors.ts";
import {
  insertRecognition,
  insertRecognitionStep,
  listPublicTaskIds,
  lockRecognition,
  replaceSources,
  saveRecognition,
} from "./recognitions.store.ts";

async function note(
  tx: Tx,
  actor: Actor,
  recognition: Pick<Recognition, "id" | "unitId">,
  act: RecognitionStep["act"],
  { note: text, at }: { note: string | null; at: Date },
): Promise<void> {
  await insertRecognitionStep(tx, {
    recognitionId: recognition.id,
    at,
    act,
    personId: personIdOf(actor),
    personName: actor.name,
    note: text,
  });
  await recordAct(tx, actor, {
    act: `recognition.${act}`,
    subjectKind: "recognition",
    subjectId: recognition.id,
    unitId: recognition.unitId,
    details: {},
    at,
  });
}

async function forAct(
  tx: Tx,
  actor: Actor,
  act: RecognitionAct,
  { recognitionId, at }: { recognitionId: string; at: Date },
): Promise<Recognition> {
  const recognition = await lockRecognition(tx, recognitionId);
  if (!recognition) throw new RecognitionUnknown();
  const refusal = await recognitionRefusal(tx, actor, act, recognition, at);
  if (refusal) throw new RecognitionRefused(refusal);
  return recognition;
}

/** Tasks have to be there and public; that an inspection is there, its foreign key says. */
async function keepSources(tx: Tx, recognitionId: string, sources: readonly Source[]): Promise<void> {
  const taskIds = sources.flatMap((one) => one.taskId ?? []);
  if ((await listPublicTaskIds(tx, taskIds)).length < taskIds.length) throw new RecognitionRefused("source-unknown");
  try {
    await replaceSources(tx, recognitionId, sources);
  } catch (error) {
    if ((error as { code?: string }).code === "23503") throw new RecognitionRefused("source-unknown");
    throw error;
  }
}

/** A unit proposes something to be recognised. Returns its id. */
export async function proposeRecognition(
  tx: Tx,
  actor: Actor,
  { at, sources, ...text }: RecognitionText & { sources: readonly Source[]; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "recognitions.propose", text.unitId, at))) throw new RecognitionRefused("no-right-here");
  const id = await insertRecognition(tx, {
    ...text,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  await keepSources(tx, id, sources);
  await note(tx, actor, { id, unitId: text.unitId }, "propose", { note: null, at });
  return id;
}

/** Corrected while nobody has checked it, or after it was returned: proposed again, under the name of who corrected last. */
export async function changeRecognition(
  tx: Tx,
  actor: Actor,
  input: Omit<RecognitionText, "unitId"> & {
    recognitionId: string;
    basedOn: number;
    sources: readonly Source[];
    at: Date;
  },
): Promise<void> {
  const { recognitionId, basedOn, sources, at, ...text } = input;
  const recognition = await forAct(tx, actor, "change", { recognitionId, at });
  if (recognition.version !== basedOn) throw new RecognitionRefused("changed-meanwhile");
  // Another person than the one who agreed has not agreed.
  const isOther = recognition.personName !== text.personName;
  await saveRecognition(tx, recognition.id, {
    ...text,
    ...(isOther ? { consent: "none", consentOn: null, consentHow: null } : {}),
    state: recognitionStateAfter("change"),
    createdBy: personIdOf(actor),
    createdByName: actor.name,
  });
  await keepSources(tx, recognition.id, sources);
  await note(tx, actor, recognition, "change", { note: null, at });
}

interface Act {
  recognitionId: string;
  note: string | null;
  at: Date;
}

/** Somebody else than who proposed has looked at the story and its figures. */
export async function checkRecognition(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const recognition = await forAct(tx, actor, "check", input);
  await saveRecognition(tx, recognition.id, {
    state: recognitionStateAfter("check"),
    checkedBy: personIdOf(actor),
    checkedByName: actor.name,
  });
  await note(tx, actor, recognition, "check", input);
}

export async function returnRecognition(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const recognition = await forAct(tx, actor, "return", input);
  await saveRecognition(tx, recognition.id, {
    state: recognitionStateAfter("return"),
    checkedBy: null,
    checkedByName: null,
  });
  await note(tx, actor, recognition, "return", input);
}

/** The decision that recognises it. A document of the library with this number and day is linked by itself. */
export async function recognise(
  tx: Tx,
  actor: Actor,
  input: {
    recognitionId: string;
    award: string | null;
    decisionNumber: string;
    decisionOn: string;
    decisionIssuer: string;
    at: Date;
  },
): Promise<void> {
  const recognition = await forAct(tx, actor, "recognise", input);
  if (input.decisionOn > vietnamDay(input.at)) throw new RecognitionRefused("in-the-future");
  const { award, decisionNumber, decisionOn, decisionIssuer } = input;
  const known = (await listDocumentsByNumber(tx, [foldNumber(decisionNumber)])).filter(
    (document) => document.issuedOn === decisionOn,
  );
  await saveRecognition(tx, recognition.id, {
    award,
    decisionNumber,
    decisionOn,
    decisionIssuer,
    documentId: known.length === 1 ? (known[0]?.id ?? null) : null,
    state: recognitionStateAfter("recognise"),
  });
  await note(tx, actor, recognition, "recognise", { note: decisionNumber, at: input.at });
}

/** What is found in public is what is shown there. */
function publicKeyOf(recognition: Recognition): string {
  const shown = inPublic(recognition, "");
  return unmark(`${shown.title} ${shown.story} ${shown.personName ?? ""}`);
}

export async function publishRecognition(tx: Tx, actor: Actor, input: Act): Promise<void> {
  const recognition = await forAct(tx, actor, "publish", input);
  await saveRecognition(tx, recognition.id, {
    state: recognitionStateAfter("publish"),
    publishedBy: personIdOf(actor),
    publishedByName: actor.name,
    publishedAt: input.at,
    publicKey: publicKeyOf(recognition),
  });
  await note(tx, actor, recognition, "publish", input);
  await notifyPublicChange(tx, "recognitions");
}

/** Taken back with a reason; its address answers that it was. */
export async function withdrawRecognition(
  tx: Tx,
  actor: Actor,
  input: { recognitionId: string; note: string; at: Date },
): Promise<void> {
  const recognition = await forAct(tx, actor, "withdraw", input);
  await saveRecognition(tx, recognition.id, {
    state: recognitionStateAfter("withdraw"),
    withdrawnReason: input.note,
  });
  await note(tx, actor, recognition, "withdraw", input);
  await notifyPublicChange(tx, "recognitions");
}

/** The person agreed to be named in public, or no longer does. The page follows at once. */
export async function keepConsent(
  tx: Tx,
  actor: Actor,
  input: { recognitionId: string; consent: "given" | "withdrawn"; on: string; how: string; at: Date },
): Promise<void> {
  const recognition = await lockRecognition(tx, input.recognitionId);
  if (!recognition) throw new RecognitionUnknown();
  if (!(await mayKeepConsent(tx, actor, recognition.unitId, input.at))) throw new RecognitionRefused("no-right-here");
  if (recognition.personName === null) throw new RecognitionRefused("no-person");
  if (input.on > vietnamDay(input.at)) throw new RecognitionRefused("in-the-future");
  await saveRecognition(tx, recognition.id, {
    consent: input.consent,
    consentOn: input.on,
    consentHow: input.how,
    publicKey: publicKeyOf({ ...recognition, consent: input.consent }),
  });
  await note(tx, actor, recognition, input.consent === "given" ? "consent" : "endConsent", {
    note: input.how,
    at: input.at,
  });
  await notifyPublicChange(tx, "recognitions");
}
