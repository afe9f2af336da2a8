import { type KeyRing, openWithRing, sealWithRing } from "../../../platform/crypto/index.ts";
import type { DeliveryState } from "../dossier.ts";

export const PARCEL_STATES = ["waiting", "handed-over", "on-the-way", "delivered", "returned"] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

/** What comes after it could not be delivered: sent again, fetched at the counter, kept until somebody asks. */
export const NEXT_STEPS = ["again", "counter", "hold"] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const POSTAGE_PAYERS = ["applicant", "agency"] as const;
export type PostagePayer = (typeof POSTAGE_PAYERS)[number];

export interface Parcel {
  id: number;
  dossierId: number;
  code: string;
  direction: "in" | "out";
  unitId: string;
  addressSealed: string | null;
  carrier: string;
  postagePayer: PostagePayer;
  cod: number;
  state: ParcelState;
  stateSince: Date;
  tracking: string | null;
  reason: string | null;
  nextStep: NextStep | null;
  handOverId: number | null;
  version: number;
}

/** How a dossier that goes by post says so. */
export const DELIVERY: Record<ParcelState, DeliveryState> = {
  waiting: "waiting",
  "handed-over": "handed-over",
  "on-the-way": "on-the-way",
  delivered: "delivered",
  returned: "undelivered",
};

const FOLLOW: Record<ParcelState, readonly ParcelState[]> = {
  waiting: [],
  "handed-over": ["on-the-way", "delivered", "returned"],
  "on-the-way": ["on-the-way", "delivered", "returned"],
  delivered: [],
  returned: [],
};

/** Whether the post may say this next; handing over has an act of its own. */
export const mayFollow = (from: ParcelState, to: ParcelState): boolean => FOLLOW[from].includes(to);

/** Who receives it. */
export interface ParcelAddress {
  name: string;
  address: string;
  phone: string;
}

const PURPOSE = "dossier-parcel";

export const sealAddress = (keys: KeyRing, dossierId: number, address: ParcelAddress): string =>
  sealWithRing(keys, PURPOSE, String(dossierId), JSON.stringify(address));

/** @throws SealError */
export const openAddress = (keys: KeyRing, dossierId: number, sealed: string): ParcelAddress =>
  JSON.parse(openWithRing(keys, PURPOSE, String(dossierId), sealed)) as ParcelAddress;

export const PARCEL_LIMITS = { address: 300, words: 500, carrier: 200, tracking: 40, atOnce: 200 } as const;
