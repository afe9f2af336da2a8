import { Refused } from "../../platform/refusal/index.ts";

export type SharingRefusal = "no-right-here" | "key-taken" | "key-of-others" | "withdrawn" | "changed-meanwhile";

export class SharingRefused extends Refused<SharingRefusal> {
  override name = "SharingRefused";
}

export class AgreementUnknown extends Error {
  override name = "AgreementUnknown";
  readonly code = "agreement-unknown";
}
