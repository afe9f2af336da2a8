import type { Tx } from "../../../../platform/db/index.ts";
import type { Actor } from "../../../../platform/http/index.ts";
import { mayAt } from "../../../accounts/index.ts";
import { recordAct } from "../../../audit/index.ts";
import { TemplateRefused } from "../../feedback.errors.ts";
import type { Ground, Template } from "./template.ts";
import { findTemplate, insertTemplate, saveTemplate } from "./templates.store.ts";

interface Words {
  title: string;
  body: string;
  ground: Ground | null;
  at: Date;
}

async function note(tx: Tx, actor: Actor, act: string, id: string, unitId: string, at: Date): Promise<void> {
  await recordAct(tx, actor, {
    act: `feedback-template.${act}`,
    subjectKind: "feedbackTemplate",
    subjectId: id,
    unitId,
    details: {},
    at,
  });
}

async function require(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await mayAt(tx, actor, "feedback.answer", unitId, at))) throw new TemplateRefused("no-right-here");
}

async function forAct(tx: Tx, actor: Actor, id: string, at: Date): Promise<Template> {
  const template = await findTemplate(tx, id);
  if (!template) throw new TemplateRefused("unknown");
  await require(tx, actor, template.unitId, at);
  return template;
}

export async function writeTemplate(tx: Tx, actor: Actor, input: Words & { unitId: string }): Promise<string> {
  const { at, ...words } = input;
  await require(tx, actor, input.unitId, at);
  const id = await insertTemplate(tx, {
    ...words,
    writtenByName: actor.name,
    writtenAt: at,
    confirmedByName: actor.name,
    confirmedAt: at,
  });
  await note(tx, actor, "write", id, input.unitId, at);
  return id;
}

/** Other words are looked at against the version in force today. */
export async function changeTemplate(tx: Tx, actor: Actor, input: Words & { id: string }): Promise<void> {
  const { at, id, ...words } = input;
  const template = await forAct(tx, actor, id, at);
  const by = { writtenByName: actor.name, writtenAt: at, confirmedByName: actor.name, confirmedAt: at };
  await saveTemplate(tx, id, { ...words, ...by });
  await note(tx, actor, "change", id, template.unitId, at);
}

/** What it rests on has another version, and its words still hold. */
export async function confirmTemplate(
  tx: Tx,
  actor: Actor,
  input: { id: string; stamp: string; at: Date },
): Promise<void> {
  const template = await forAct(tx, actor, input.id, input.at);
  if (!template.ground) return;
  await saveTemplate(tx, input.id, {
    ground: { ...template.ground, stamp: input.stamp },
    confirmedByName: actor.name,
    confirmedAt: input.at,
  });
  await note(tx, actor, "confirm", input.id, template.unitId, input.at);
}

export async function withdrawTemplate(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const template = await forAct(tx, actor, input.id, input.at);
  await saveTemplate(tx, input.id, { withdrawnAt: input.at });
  await note(tx, actor, "withdraw", input.id, template.unitId, input.at);
}
