import type { Audience, ToldLanguage, Topic } from "../../topics/index.ts";
import type { ProductKind } from "../plan.ts";

/** What a task is about, beside its text: for whom, where, in which language, on what. Empty until a person says. */
export interface TaskFields {
  audiences: Audience[];
  languages: ToldLanguage[];
  /** Units in whose area it is done; none means the area of each unit that has the task. */
  placeUnitIds: string[];
  /** Hamlets, villages, places, as people write them. */
  placeText: string | null;
  topic: Topic | null;
  /** Pieces of the plan, of kind legalBasis. */
  basisPieceIds: string[];
}

export const TASK_FIELDS = ["topic", "audiences", "productKind", "languages", "place", "basis"] as const;
export type TaskField = (typeof TASK_FIELDS)[number];

/** What the text of a task lets one suppose. A person confirms it; until then it is nowhere counted. */
export interface FieldProposal {
  topic: Topic | null;
  audiences: Audience[];
  productKind: ProductKind | null;
  languages: ToldLanguage[];
}

export const NO_FIELDS: TaskFields = {
  audiences: [],
  languages: [],
  placeUnitIds: [],
  placeText: null,
  topic: null,
  basisPieceIds: [],
};
