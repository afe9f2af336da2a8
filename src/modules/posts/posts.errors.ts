import { Refused } from "../../platform/refusal/index.ts";
import type { LimitBroken } from "./broadcasts/broadcast.ts";

export type PostRefusal =
  | "no-right-here"
  | "declared-meanwhile"
  | "not-from-this-state"
  | "place-closed"
  | "name-taken"
  | "not-out"
  | "time-wrong"
  | "own-declaration"
  | "proven-by-network"
  | "nothing-to-look-at"
  | "keys-missing"
  | "not-connectable"
  | "permission-used"
  | "own-broadcast"
  | "no-articles";

export class PostRefused extends Refused<PostRefusal> {
  override name = "PostRefused";
}

export class PlaceUnknown extends Error {
  override name = "PlaceUnknown";
}

/** A platform would refuse it: what exactly, for the page. */
export class LimitsBroken extends Error {
  override name = "LimitsBroken";
  readonly broken: readonly LimitBroken[];
  constructor(broken: readonly LimitBroken[]) {
    super("limits broken");
    this.broken = broken;
  }
}

export class BroadcastUnknown extends Error {
  override name = "BroadcastUnknown";
}

export class PostUnknown extends Error {
  override name = "PostUnknown";
}
