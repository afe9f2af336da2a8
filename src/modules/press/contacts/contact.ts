/** What somebody is at an outlet. */
export const CONTACT_ROLES = ["resident", "reporter", "editor", "newsroom"] as const;
export type ContactRole = (typeof CONTACT_ROLES)[number];

/** Sealed: who it is and how to reach them. */
export interface ContactPerson {
  name: string;
  phone: string;
  email: string;
}

export interface PressContact {
  id: string;
  /** The unit whose list it is. */
  unitId: string;
  outletName: string;
  role: ContactRole;
  personSealed: string | null;
  wantsKits: boolean;
  wantsInvitations: boolean;
  consentOn: string;
  /** How the person agreed, and where that is kept. */
  consentHow: string;
  /** The last day it is kept. */
  expiresOn: string;
  version: number;
  writtenByName: string;
  writtenAt: Date;
  endedReason: string | null;
  endedAt: Date | null;
}

export type ContactFacts = Pick<
  PressContact,
  "outletName" | "role" | "wantsKits" | "wantsInvitations" | "consentOn" | "consentHow" | "expiresOn"
>;

export const CONTACT_LIMITS = {
  outletName: 200,
  name: 120,
  phone: 40,
  email: 200,
  consentHow: 300,
  reason: 500,
  subject: 150,
  body: 4_000,
  contactLine: 300,
  /** Two years: reporters move on, and agree anew. */
  days: 730,
};

export type ContactState = "kept" | "expired" | "ended";

export const contactState = (contact: Pick<PressContact, "endedAt" | "expiresOn">, today: string): ContactState =>
  contact.endedAt !== null ? "ended" : contact.expiresOn < today ? "expired" : "kept";

/** Enough to recognise somebody one knows, not enough to find somebody. */
export function maskPerson({ name, phone, email }: ContactPerson): ContactPerson {
  const [family, ...rest] = name.split(/\s+/).filter(Boolean);
  const [user = "", domain = ""] = email.split("@");
  return {
    name: family ? [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ") : "",
    phone: phone ? `${phone.slice(0, 2)}****${phone.slice(-3)}` : "",
    email: email ? `${[...user][0] ?? ""}***@${domain}` : "",
  };
}

export interface PressNotice {
  id: string;
  unitId: string;
  kind: "kit" | "invitation" | "item";
  kitId: string | null;
  /** Words and pictures of an item, as they were approved. */
  itemId: string | null;
  itemVersion: number | null;
  /** Whom the press asks about it. */
  contactLine: string | null;
  subject: string;
  body: string;
  state: "waiting" | "sent" | "withdrawn";
  writtenBy: string | null;
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  recipients: number | null;
}
