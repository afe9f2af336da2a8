import { Refused } from "../../../platform/refusal/index.ts";

export type OutletRefusal = "no-right-here" | "no-outlet";

export class OutletRefused extends Refused<OutletRefusal> {
  override name = "OutletRefused";
}
