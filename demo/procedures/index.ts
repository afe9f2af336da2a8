import type { ProcedureRecord } from "../../src/modules/procedures/procedure-record.ts";
import { certificationProcedures } from "./certification.ts";
import { civilStatusProcedures } from "./civil-status.ts";
import { communityProcedures } from "./community.ts";
import { landAndBuildingProcedures } from "./land-building.ts";
import { livelihoodProcedures } from "./livelihood.ts";
import { residenceProcedures } from "./residence.ts";
import { socialCareProcedures } from "./social-care.ts";

/** Procedures communes receive most, the usual ones first within each field. */
export const demoProcedures: ProcedureRecord[] = [
  ...civilStatusProcedures,
  ...certificationProcedures,
  ...residenceProcedures,
  ...socialCareProcedures,
  ...landAndBuildingProcedures,
  ...livelihoodProcedures,
  ...communityProcedures,
];

/**
 * The six everyday tasks shown under the search box of a commune's home page.
 */
export const everydayProcedureCodes: string[] = [
  "1.001193",
  "2.000815",
  "1.000894",
  "1.004222",
  "1.001612",
  "1.014027",
];
