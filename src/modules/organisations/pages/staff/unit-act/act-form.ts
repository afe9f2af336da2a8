import type { VNode } from "preact";
import type { FormErrors } from "../../../../../platform/http/index.ts";
import type { Unit } from "../../../unit.ts";
import type { FieldsProps } from "./fields.tsx";
import type { Plan, Scene, Typed } from "./scene.ts";

export type Choices = { value: string; label: string }[] | null;

/** One act on a unit: its form, what was meant by what was typed, and what to tell before it is done. */
export interface ActForm {
  /** Shown before anything is noted; contact is simply saved. */
  hasPreview: boolean;
  initial(scene: Scene): Typed | Promise<Typed>;
  choices(scene: Scene): Promise<Choices>;
  Fields(props: FieldsProps & { unit: Unit; choices: Choices }): VNode;
  read(scene: Scene, typed: Typed): Promise<Plan | { errors: FormErrors }>;
}
