/** What an outlet asks of a unit. */
export const INQUIRY_KINDS = ["information", "interview", "figures", "filming"] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

export const INQUIRY_STATES = ["received", "taken", "submitted", "answered", "refused", "withdrawn"] as const;
export type InquiryState = (typeof INQUIRY_STATES)[number];

export const INQUIRY_SOURCES = ["address", "form", "officer"] as const;
export type InquirySource = (typeof INQUIRY_SOURCES)[number];

export type InquiryAct = "take" | "write" | "return" | "approve" | "withdraw";

/** From which states an act is possible. Whoever takes over does so from whoever had it. */
const FROM: Record<InquiryAct, readonly InquiryState[]> = {
  take: ["received", "taken", "submitted"],
  write: ["received", "taken"],
  return: ["submitted"],
  approve: ["submitted"],
  withdraw: ["received", "taken", "submitted"],
};

export const isInquiryActPossible = (state: InquiryState, act: InquiryAct): boolean => FROM[act].includes(state);

/** The unit owes something still. */
export const OPEN_STATES: readonly InquiryState[] = ["received", "taken", "submitted"];

export const isSettled = (state: InquiryState): boolean => state === "answered" || state === "refused";

export interface Inquiry {
  id: string;
  unitId: string;
  /** The outlet as an organisation of ours; null where it only said its name. */
  outletUnitId: string | null;
  outletName: string;
  contactSealed: string | null;
  kind: InquiryKind;
  title: string;
  body: string;
  wantedOn: string | null;
  source: InquirySource;
  state: InquiryState;
  receivedAt: Date;
  dueOn: string;
  /** By which law or regulation the day was reckoned. */
  ruleBasis: string;
  assigneeId: string | null;
  assigneeName: string | null;
  isRefusal: boolean | null;
  answer: string | null;
  refusalBasis: string | null;
  writtenBy: string | null;
  writtenByName: string | null;
  approvedByName: string | null;
  /** In whose name it is answered. */
  spokenBy: string | null;
  settledAt: Date | null;
  version: number;
}

export interface InquiryFile {
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

export const INQUIRY_LIMITS = {
  title: 200,
  body: 5_000,
  outlet: 200,
  name: 120,
  phone: 40,
  email: 200,
  card: 60,
  answer: 10_000,
  basis: 500,
  note: 1_000,
  files: 6,
  fileBytes: 20 * 1024 * 1024,
  kits: 20,
  /** By the public form, to one unit, on one day: more is no press. */
  formPerDay: 30,
};

export const isInquiryLate = (inquiry: Pick<Inquiry, "state" | "dueOn">, today: string): boolean =>
  OPEN_STATES.includes(inquiry.state) && inquiry.dueOn < today;

/** Who asks for the outlet. */
export interface Reporter {
  name: string;
  phone: string;
  email: string;
  /** Number of the press card. */
  card: string;
}

/** Enough to recognise somebody one knows, not enough to find somebody. */
export function maskReporter(reporter: Reporter): Reporter {
  const [family, ...rest] = reporter.name.split(/\s+/).filter(Boolean);
  const [user = "", domain = ""] = reporter.email.split("@");
  return {
    name: family ? [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ") : "",
    phone: reporter.phone ? `${reporter.phone.slice(0, 2)}****${reporter.phone.slice(-3)}` : "",
    email: reporter.email ? `${[...user][0] ?? ""}***@${domain}` : "",
    card: reporter.card ? `***${reporter.card.slice(-2)}` : "",
  };
}
