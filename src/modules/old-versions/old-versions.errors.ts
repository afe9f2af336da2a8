import { Refused } from "../../platform/refusal/index.ts";

export type OldUseRefusal = "no-right-here" | "closes-itself" | "closed-already";

export class OldUseRefused extends Refused<OldUseRefusal> {
  override name = "OldUseRefused";
}
