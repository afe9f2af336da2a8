import { Refused, SavedByAnother } from "../../platform/refusal/index.ts";
import type { DocumentLook } from "./reading/plan-draft.ts";

export class PlanNotFound extends Error {
  override name = "PlanNotFound";
  readonly code = "plan-not-found";
}

export type PlanRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "draft-withdrawn"
  | "another-runs"
  | "own-plan"
  | "number-missing"
  | "date-missing"
  | "year-missing"
  | "title-missing"
  | "tasks-unread"
  | "no-tasks"
  | "last-part"
  | "nothing-to-merge"
  | "no-agency-above"
  | "no-assignment"
  | "unit-not-below"
  | "paper-not-free"
  | "derived-before"
  | "taken-up-already"
  | "change-answered"
  | "own-amendment";

export class PlanActRefused extends Refused<PlanRefusal> {
  override name = "PlanActRefused";
}

/** Another plan of this unit bears the number in the same year. */
export class PlanNumberTaken extends Error {
  override name = "PlanNumberTaken";
  readonly code = "number-taken";
  readonly number: string;
  readonly year: number;
  readonly otherId: string;
  constructor(number: string, year: number, otherId: string) {
    super("number taken");
    this.number = number;
    this.year = year;
    this.otherId = otherId;
  }
}

/** The very same text was read before; there is nothing to read twice. */
export class PlanReadBefore extends Error {
  override name = "PlanReadBefore";
  readonly code = "read-before";
  readonly otherId: string;
  constructor(otherId: string) {
    super("read before");
    this.otherId = otherId;
  }
}

/** The text is no plan; `givesDuties` says whether reading it as a directive would find any. */
export class NotAPlan extends Error {
  override name = "NotAPlan";
  readonly code = "not-a-plan";
  readonly seems: DocumentLook;
  readonly givesDuties: boolean;
  constructor(seems: DocumentLook, givesDuties: boolean) {
    super(`not a plan: ${seems}`);
    this.seems = seems;
    this.givesDuties = givesDuties;
  }
}

/** Somebody saved the same piece in between; both texts are kept and shown. */
export class ChangedMeanwhile extends SavedByAnother {
  override name = "ChangedMeanwhile";
}
