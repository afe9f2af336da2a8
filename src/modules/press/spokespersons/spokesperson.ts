/** Somebody who speaks to the press for a unit. Only what is published: name, office, ways of the office. */
export interface Spokesperson {
  id: string;
  unitId: string;
  personName: string;
  /** "Phó Chủ tịch Ủy ban nhân dân xã". */
  office: string;
  /** About what; null where about everything of the unit. */
  topics: string | null;
  phone: string | null;
  email: string | null;
  /** When the press may call. */
  hours: string | null;
  fromOn: string;
  /** The last day; null while it goes on. */
  toOn: string | null;
  decisionNumber: string;
  decisionOn: string;
  decisionIssuer: string;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type SpokespersonFacts = Pick<
  Spokesperson,
  | "unitId"
  | "personName"
  | "office"
  | "topics"
  | "phone"
  | "email"
  | "hours"
  | "fromOn"
  | "toOn"
  | "decisionNumber"
  | "decisionOn"
  | "decisionIssuer"
>;

export const SPOKESPERSON_LIMITS = {
  personName: 120,
  office: 200,
  topics: 300,
  phone: 40,
  email: 200,
  hours: 120,
  decisionNumber: 60,
  decisionIssuer: 200,
  reason: 500,
};

export type SpokespersonTime = "now" | "past" | "toCome" | "withdrawn";

export function timeOfSpokesperson(
  one: Pick<Spokesperson, "fromOn" | "toOn" | "withdrawnReason">,
  today: string,
): SpokespersonTime {
  if (one.withdrawnReason !== null) return "withdrawn";
  if (one.fromOn > today) return "toCome";
  return one.toOn !== null && one.toOn < today ? "past" : "now";
}

export const nameOfSpokesperson = (one: Pick<Spokesperson, "personName" | "office">): string =>
  `${one.personName}, ${one.office}`;

/** A number as people write it: digits with blanks, dots and dashes between, eight to twelve of them. */
export const isPhone = (text: string): boolean => {
  const digits = text.replace(/\D/g, "").length;
  return /^[+\d][\d\s.()-]*$/.test(text) && digits >= 8 && digits <= 12;
};

export const isEmail = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
