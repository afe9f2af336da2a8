import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import { keepConsent, proposeRecognition, RECOGNITION_LIMITS } from "../recognitions/index.ts";
import { initiativeStateAfter } from "./initiative.ts";
import { saveInitiative } from "./initiatives.store.ts";
import { authorOf, forAct } from "./keep-initiative.ts";
import { vi } from "./messages.vi.ts";
import { note } from "./steps.ts";

/**
 * Puts what the council is for into the register of recognitions, in the words of the initiative. A resident who agreed on the
 * form is named; whoever did not is not. Returns the id of the recognition.
 */
export async function proposeForRecognition(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { initiativeId: string; at: Date },
): Promise<string> {
  const { at } = input;
  const initiative = await forAct(tx, actor, "propose", input);
  const author = initiative.namesMe ? authorOf(secretKey, initiative) : null;
  const story = [initiative.problem, initiative.solution, initiative.effect].filter(Boolean).join("\n\n");
  const recognitionId = await proposeRecognition(tx, actor, {
    kind: "initiative",
    year: initiative.year,
    unitId: initiative.unitId,
    title: initiative.title,
    story: [...story].slice(0, RECOGNITION_LIMITS.story).join(""),
    measure: null,
    beforeValue: null,
    afterValue: null,
    personName: author?.name || null,
    personTitle: author?.name ? vi.public.resident : null,
    sources: [],
    at,
  });
  if (author?.name)
    await keepConsent(tx, actor, {
      recognitionId,
      consent: "given",
      on: vietnamDay(initiative.createdAt),
      how: vi.public.agreed(formatDate(initiative.createdAt), initiative.code),
      at,
    });
  await saveInitiative(tx, initiative.id, { state: initiativeStateAfter("propose"), recognitionId });
  await note(tx, actor, initiative, { act: "propose", at, isTold: true, details: { recognitionId } });
  return recognitionId;
}
