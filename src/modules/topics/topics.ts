/**
 * The six areas of the reform programme (Nghị quyết 76/NQ-CP ngày 15/7/2021, 2021–2030), with the control of procedures
 * beside the reform of procedures: the communication plans count the two apart.
 */
export const AREAS = [
  "institutions",
  "procedures",
  "procedureControl",
  "apparatus",
  "staff",
  "finance",
  "digital",
] as const;
export type Area = (typeof AREAS)[number];

/** What plans name below the areas, for what is told and read more finely. Sums are always of areas. */
const SUBTOPICS = [
  "institutions.policies",
  "institutions.localLaw",
  "institutions.enforcement",
  "institutions.competitiveness",
  "procedures.oneStop",
  "procedures.simplification",
  "apparatus.lean",
  "staff.training",
  "finance.budget",
  "finance.democracy",
  "finance.disclosure",
  "finance.inspection",
  "digital.infrastructure",
  "digital.sharing",
] as const satisfies readonly `${Area}.${string}`[];
export type Subtopic = (typeof SUBTOPICS)[number];

export type Topic = Area | Subtopic;

/** Each area followed by its sub-topics. */
export const TOPICS: readonly Topic[] = AREAS.flatMap((area) => [area, ...subtopicsOf(area)]);

export function isTopic(text: string): text is Topic {
  return (TOPICS as readonly string[]).includes(text);
}

export function subtopicsOf(area: Area): Subtopic[] {
  return SUBTOPICS.filter((topic) => areaOf(topic) === area);
}

/** The area a topic belongs to; null for what is no topic of ours. */
export function areaOf(topic: Topic): Area;
export function areaOf(topic: string | null | undefined): Area | null;
export function areaOf(topic: string | null | undefined): Area | null {
  const area = topic?.split(".")[0];
  return AREAS.find((one) => one === area) ?? null;
}
