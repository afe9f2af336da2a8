import { Refused } from "../../platform/refusal/index.ts";

export type PostRefusal =
  | "no-right-here"
  | "not-from-this-state"
  | "place-closed"
  | "name-taken"
  | "not-out"
  | "time-wrong"
  | "own-declaration"
  | "nothing-to-look-at"
  | "keys-missing"
  | "not-connectable"
  | "permission-used";

export class PostRefused extends Refused<PostRefusal> {
  override name = "PostRefused";
}

export class PlaceUnknown extends Error {
  override name = "PlaceUnknown";
}

export class PostUnknown extends Error {
  override name = "PostUnknown";
}
