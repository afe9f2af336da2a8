import { Refused } from "../../platform/refusal/index.ts";

export type InitiativeRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "own-initiative"
  | "changed-meanwhile"
  | "procedure-unknown"
  | "sent-before";

export class InitiativeRefused extends Refused<InitiativeRefusal> {
  override name = "InitiativeRefused";
}

export class InitiativeUnknown extends Error {
  override name = "InitiativeUnknown";
  readonly code = "initiative-unknown";
}
