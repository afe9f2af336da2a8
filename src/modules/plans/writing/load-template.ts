import type { Db } from "../../../platform/db/index.ts";
import { SHIPPED_TEMPLATES } from "./shipped-templates.ts";
import type { PlanTemplate, TemplateKind } from "./template.ts";
import { findTemplateInUse, listTemplates } from "./writing.store.ts";

/** What the product brings along, as if it were the version before the province's first. */
export function shippedTemplate(unitKind: TemplateKind, year: number): PlanTemplate {
  return {
    id: null,
    unitKind,
    year,
    version: 0,
    state: "inUse",
    content: SHIPPED_TEMPLATES[unitKind],
    fromPlanId: null,
    note: "",
    madeByName: "",
    madeAt: null,
  };
}

/** What a plan of the year begins with: the province's own, else what the product brings along. */
export async function templateFor(
  db: Db,
  provinceId: string,
  unitKind: TemplateKind,
  year: number,
): Promise<PlanTemplate> {
  return (await findTemplateInUse(db, provinceId, unitKind, year)) ?? shippedTemplate(unitKind, year);
}

/** The template of exactly this kind and year: the version asked for, else the newest; before the first the one it would begin with. */
export async function templateOfYear(
  db: Db,
  provinceId: string,
  unitKind: TemplateKind,
  year: number,
  version?: number,
): Promise<{ template: PlanTemplate; versions: PlanTemplate[] }> {
  const versions = await listTemplates(db, provinceId, { unitKind, year });
  const asked = version === undefined ? versions[0] : versions.find((one) => one.version === version);
  return { versions, template: asked ?? { ...(await templateFor(db, provinceId, unitKind, year)), year } };
}
