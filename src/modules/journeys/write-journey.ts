import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { slugify } from "../../platform/i18n/index.ts";
import { listUnknownCodes } from "../procedures/index.ts";
import { journeyForAct, noteAct } from "./act-on-journey.ts";
import { checkJourney } from "./check-journey.ts";
import { JourneyActRefused, JourneyChangedMeanwhile, JourneyFaulty, JourneySlugTaken } from "./journey.errors.ts";
import { mayWrite } from "./journey.policy.ts";
import {
  findJourneyBySlug,
  getVersion,
  insertJourney,
  insertVersion,
  isSlugTaken,
  saveJourney,
  saveVersion,
} from "./journey.store.ts";
import { codesOf, type JourneyContent, type JourneyFile } from "./journey.ts";

/** Starts a draft. Returns the id. @throws JourneyFaulty, JourneySlugTaken */
export async function createJourney(
  tx: Tx,
  actor: Actor,
  input: { slug?: string; content: JourneyContent; at: Date },
): Promise<string> {
  if (!mayWrite(actor)) throw new JourneyActRefused("no-right");
  await requireSound(tx, input.content);
  if (input.slug !== undefined && (await isSlugTaken(tx, input.slug))) throw new JourneySlugTaken();
  const id = await insertJourney(tx, input.slug ?? (await freeSlug(tx, input.content.title)), input.at);
  await insertVersion(tx, id, 1, written(actor, input.content, null, input.at));
  await noteAct(tx, actor, id, "create", { version: 1, from: null, to: "draft", at: input.at });
  return id;
}

/** @throws JourneyFaulty, and JourneyChangedMeanwhile when somebody else saved since `basedOn`. */
export async function saveContent(
  tx: Tx,
  actor: Actor,
  input: { id: string; content: JourneyContent; changeNote: string | null; basedOn: Date; at: Date },
): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "edit", input.id);
  if (version.writtenAt.getTime() !== input.basedOn.getTime()) throw new JourneyChangedMeanwhile(version.writtenByName);
  await requireSound(tx, input.content);
  await saveVersion(tx, journey.id, version.number, written(actor, input.content, input.changeNote, input.at));
  await saveJourney(tx, journey.id, { state: "draft", changedAt: input.at });
  await noteAct(tx, actor, journey.id, "edit", {
    version: version.number,
    from: journey.state,
    to: "draft",
    at: input.at,
  });
}

/**
 * Opens a new working version; people go on reading the published one until the new one is published. What was taken back
 * stays away until then (`withdrawnAt` remains).
 */
export async function correctJourney(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const { journey, version } = await journeyForAct(tx, actor, "correct", input.id);
  const number = version.number + 1;
  const { content } = await getVersion(tx, journey.id, version.number);
  await insertVersion(tx, journey.id, number, written(actor, content, null, input.at));
  await saveJourney(tx, journey.id, {
    state: "draft",
    workingVersion: number,
    changedAt: input.at,
  });
  await noteAct(tx, actor, journey.id, "correct", { version: number, from: journey.state, to: "draft", at: input.at });
}

/**
 * Takes a file in as a draft: a new journey, or a new working version of the one with its address. Nothing goes out by it.
 *
 * @throws JourneyFaulty with every fault of the file; JourneyActRefused while another version waits for approval
 */
export async function importJourney(
  tx: Tx,
  actor: Actor,
  input: { file: JourneyFile; at: Date },
): Promise<{ id: string; isNew: boolean }> {
  const { slug, content } = input.file;
  const known = await findJourneyBySlug(tx, slug);
  if (!known) return { id: await createJourney(tx, actor, { slug, content, at: input.at }), isNew: true };
  await requireSound(tx, content);
  if (known.state === "published" || known.state === "withdrawn")
    await correctJourney(tx, actor, { id: known.id, at: input.at });
  const { journey, version } = await journeyForAct(tx, actor, "edit", known.id);
  await saveVersion(tx, journey.id, version.number, written(actor, content, version.changeNote, input.at));
  await saveJourney(tx, journey.id, { state: "draft", changedAt: input.at });
  await noteAct(tx, actor, journey.id, "import", {
    version: version.number,
    from: journey.state,
    to: "draft",
    at: input.at,
  });
  return { id: known.id, isNew: false };
}

async function requireSound(tx: Tx, content: JourneyContent): Promise<void> {
  const unknown = new Set(await listUnknownCodes(tx, codesOf(content)));
  const faults = checkJourney(content, (code) => !unknown.has(code));
  if (faults.length > 0) throw new JourneyFaulty(faults);
}

function written(actor: Actor, content: JourneyContent, changeNote: string | null, at: Date) {
  return {
    title: content.title,
    content,
    codes: codesOf(content),
    writtenById: actor.id,
    writtenByName: actor.name,
    writtenAt: at,
    changeNote,
  };
}

/** Addresses are readable and never reused; a second journey of the same title gets a number. */
async function freeSlug(tx: Tx, title: string): Promise<string> {
  const base = slugify(title) || "tinh-huong";
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`;
    if (!(await isSlugTaken(tx, slug))) return slug;
  }
}
