/** An app or portal of public administration as people are told of it. */
export interface PublicApp {
  id: string;
  unitId: string;
  name: string;
  agency: string;
  /** What it is for, in plain words. */
  purpose: string;
  /** What people use it for, a line each. */
  uses: string;
  website: string | null;
  googlePlay: string | null;
  appStore: string | null;
  procedureCodes: string[];
  /** Serves every procedure that is filed online. */
  isForOnline: boolean;
  /** The day on which somebody looked whether all of this holds. */
  checkedOn: string;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type AppFacts = Omit<
  PublicApp,
  "id" | "version" | "withdrawnReason" | "writtenByName" | "approvedByName" | "approvedAt"
>;

export const APP_LIMITS = { name: 100, agency: 200, purpose: 500, uses: 1_500, address: 500, codes: 50, reason: 500 };

const OLD_AFTER_DAYS = 180;

/** What was looked at before this day has to be looked at again: addresses move, and so does what an app is for. */
export const oldBefore = (today: string): string =>
  new Date(Date.parse(today) - OLD_AFTER_DAYS * 86_400_000).toISOString().slice(0, 10);

export const isOld = (app: Pick<PublicApp, "checkedOn">, today: string): boolean => app.checkedOn < oldBefore(today);

export const ADDRESSES = ["website", "googlePlay", "appStore"] as const;
export type Address = (typeof ADDRESSES)[number];

const STORES: Partial<Record<Address, string>> = { googlePlay: "play.google.com", appStore: "apps.apple.com" };

/** A page on the web; of a store only a page of that store. null where it is none. */
export function readAddress(kind: Address, text: string): string | null {
  const url = text.length <= APP_LIMITS.address ? URL.parse(text) : null;
  if (url?.protocol !== "https:" || !url.hostname.includes(".") || url.username !== "" || url.password !== "")
    return null;
  const store = STORES[kind];
  return store === undefined || url.hostname === store ? url.href : null;
}
