import { Refused } from "../../platform/refusal/index.ts";

export type DossierRefusal =
  | "no-right-here"
  | "not-in-this-state"
  | "changed-meanwhile"
  | "handler-not-here"
  | "supplements-used-up"
  | "extended-before"
  | "not-later"
  | "merge-into-itself"
  | "merge-other-procedure"
  | "unit-does-not-do-this"
  | "key-of-another"
  | "identifier-wrong"
  | "identifier-of-another"
  | "payment-declared"
  | "payment-open"
  | "fee-money-came"
  | "fee-not-certain"
  | "scans-too-many"
  | "scan-gone"
  | "way-wrong"
  | "way-in-the-past"
  | "not-yours-to-recall"
  | "results-too-many"
  | "not-ended"
  | "parcels-mixed"
  | "kept-elsewhere"
  | "sync-own-asking"
  | "import-nothing"
  | "import-not-ended"
  | "import-too-old"
  | "import-touched"
  | "erased";

export class DossierRefused extends Refused<DossierRefusal> {
  override name = "DossierRefused";
}

export class DossierUnknown extends Error {
  override name = "DossierUnknown";
  readonly code = "dossier-unknown";
}
