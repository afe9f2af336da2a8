/**
 * The six areas of the reform programme (Nghị quyết 76/NQ-CP ngày 15/7/2021, 2021–2030), with the control of procedures
 * beside the reform of procedures: the communication plans count the two apart.
 */
export const TOPICS = [
  "institutions",
  "procedures",
  "procedureControl",
  "apparatus",
  "staff",
  "finance",
  "digital",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What plans name below the areas, for what is read and counted more finely. */
export const SUBTOPICS = [
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
] as const satisfies readonly `${Topic}.${string}`[];
export type Subtopic = (typeof SUBTOPICS)[number];

export type AnyTopic = Topic | Subtopic;

/** Each area followed by its sub-topics. */
export const ALL_TOPICS: readonly AnyTopic[] = TOPICS.flatMap((topic) => [
  topic,
  ...SUBTOPICS.filter((sub) => isWithin(sub, topic)),
]);

export function isTopic(text: string): text is AnyTopic {
  return (ALL_TOPICS as readonly string[]).includes(text);
}

export function isWithin(topic: string, area: Topic): boolean {
  return topic === area || topic.startsWith(`${area}.`);
}
