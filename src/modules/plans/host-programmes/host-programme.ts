/** What a programme is about. The first is the one a communication plan serves; the others are hosts it is woven into. */
export const HOST_KINDS = [
  "reformYear",
  "legalDissemination",
  "digitalTransformation",
  "newRural",
  "emulation",
  "mediation",
  "conventions",
  "legalAccess",
  "exampleStudy",
  "other",
] as const;
export type HostKind = (typeof HOST_KINDS)[number];

export interface HostFacts {
  year: number;
  kind: HostKind;
  name: string;
  /** Its document in the library. */
  documentId: number | null;
  /** Who runs it. */
  agency: string;
  /** Whom to call to be taken along. */
  contact: string;
}

export interface HostProgramme extends HostFacts {
  id: string;
  unitId: string;
  createdByName: string;
  createdAt: Date;
  changedByName: string;
  changedAt: Date;
  version: number;
}

export interface HostPart {
  id: string;
  programmeId: string;
  position: number;
  text: string;
}

export interface Woven {
  taskId: string;
  programmeId: string;
  partId: string | null;
  taskText: string;
  planId: string;
  planNumber: string | null;
  planTitle: string;
}

export const HOST_LIMITS = { name: 300, agency: 200, contact: 300, part: 500, parts: 200 };

/** Parts with the tasks that take them up; those without one are what nobody communicates. */
export function takenUp(parts: readonly HostPart[], woven: readonly Woven[]): { part: HostPart; tasks: Woven[] }[] {
  return parts.map((part) => ({ part, tasks: woven.filter((one) => one.partId === part.id) }));
}
