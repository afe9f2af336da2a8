import type { vi } from "./messages.vi.ts";

export const en: Record<keyof typeof vi, string> = {
  institutions: "Institutional reform",
  "institutions.localLaw": "Legal documents of the province",
  "institutions.enforcement": "Law enforcement",
  "institutions.competitiveness": "Competitiveness and investment",
  procedures: "Reform of procedures",
  "procedures.oneStop": "One-stop service",
  "procedures.simplification": "Simplified procedures",
  procedureControl: "Control of procedures",
  apparatus: "Organisation",
  "apparatus.lean": "Lean organisation, fewer intermediaries",
  staff: "Civil service",
  "staff.training": "Training of officials",
  finance: "Public finance",
  "finance.budget": "Budget management and thrift",
  "finance.democracy": "Rules of democracy",
  "finance.disclosure": "Financial disclosure",
  "finance.inspection": "Financial inspection",
  digital: "Digital government",
  "digital.infrastructure": "Infrastructure, platforms, shared databases",
  "digital.sharing": "Security and sharing of data",
};
