import { Refused } from "../../../platform/refusal/index.ts";

export class VerdictRefused extends Refused<"not-answered" | "too-late"> {
  override name = "VerdictRefused";
}
