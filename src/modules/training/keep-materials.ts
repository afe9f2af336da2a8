import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { COURSE_LIMITS, type Course } from "./course.ts";
import { forAct, noteAct } from "./keep-course.ts";
import { insertMaterial, listMaterials, type Material, saveMaterialRemoved } from "./materials.store.ts";
import { TrainingRefused } from "./training.errors.ts";

export type NewMaterial = Omit<Material, "id" | "courseId" | "addedByName" | "addedAt">;

export async function addMaterial(
  tx: Tx,
  actor: Actor,
  input: NewMaterial & { courseId: string; at: Date },
): Promise<void> {
  const { at, ...material } = input;
  const { course } = await forAct(tx, actor, "run", input);
  if ((await listMaterials(tx, course.id)).length >= COURSE_LIMITS.materials)
    throw new TrainingRefused("too-many-materials");
  const id = await insertMaterial(tx, { ...material, addedByName: actor.name, addedAt: at });
  await noteAct(tx, actor, "add-material", course, { material: id, kind: material.kind }, at);
}

export async function removeMaterial(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; materialId: string; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "run", input);
  if (!(await listMaterials(tx, course.id)).some((one) => one.id === input.materialId))
    throw new TrainingRefused("material-unknown");
  await saveMaterialRemoved(tx, input.materialId, { removedAt: input.at, removedByName: actor.name });
  await noteAct(tx, actor, "remove-material", course, { material: input.materialId }, input.at);
}

/** What somebody who takes part may have now: what was meant for after the course comes when the last day has come. */
export const openMaterials = (
  materials: readonly Material[],
  course: Pick<Course, "lastDay">,
  who: { isGuest: boolean; at: Date },
): Material[] =>
  materials.filter(
    (one) => (one.phase === "before" || course.lastDay <= vietnamDay(who.at)) && (!who.isGuest || one.forGuests),
  );
