import { type Lang, pick } from "../../../platform/i18n/index.ts";
import { audienceNames, topicNames } from "../../topics/index.ts";
import { en as planEn } from "../messages.en.ts";
import { vi as planVi } from "../messages.vi.ts";
import type { PlanPiece, PlanTask } from "../plan.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { openProposal } from "./propose-fields.ts";
import type { TaskField } from "./task-fields.ts";

export interface FieldNames {
  unitNames: ReadonlyMap<string, string>;
  bases: readonly Pick<PlanPiece, "id" | "text">[];
}

type Fielded = Pick<
  PlanTask,
  "topic" | "audiences" | "productKind" | "languages" | "placeUnitIds" | "placeText" | "basisPieceIds"
>;

/** Each field of a task in words; empty where nobody has said anything. */
export function fieldTexts(task: Fielded, names: FieldNames, lang: Lang): Record<TaskField, string> {
  const audiences = audienceNames(lang);
  const languages = pick(lang, vi, en).languages;
  const products: Record<string, string> = pick(lang, planVi, planEn).productKinds;
  return {
    topic: task.topic ? topicNames(lang)[task.topic] : "",
    audiences: task.audiences.map((one) => audiences[one]).join("; "),
    productKind: task.productKind ? (products[task.productKind] ?? "") : "",
    languages: task.languages.map((one) => languages[one]).join(", "),
    place: [
      ...task.placeUnitIds.flatMap((id) => names.unitNames.get(id) ?? []),
      ...(task.placeText ? [task.placeText] : []),
    ].join("; "),
    basis: task.basisPieceIds.flatMap((id) => names.bases.find((one) => one.id === id)?.text ?? []).join("\n"),
  };
}

/** What the text proposes for the fields nobody has set, in words. */
export function proposalTexts(task: PlanTask, lang: Lang): Record<TaskField, string> {
  const proposal = openProposal(task);
  return fieldTexts(
    { ...proposal, placeUnitIds: [], placeText: null, basisPieceIds: [] },
    { unitNames: new Map(), bases: [] },
    lang,
  );
}
