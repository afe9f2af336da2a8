import { Refused } from "../../../platform/refusal/index.ts";

export type PickRefusal = "no-right-here" | "picked-before" | "too-many" | "gone";

export class PickRefused extends Refused<PickRefusal> {
  override name = "PickRefused";
}
