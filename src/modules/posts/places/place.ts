import type { Form } from "../../content/index.ts";
import type { Channel } from "../../publishing/index.ts";
import type { ToldLanguage } from "../../topics/index.ts";

export const PLACE_KINDS = ["zaloGroup", "facebook", "zaloOa", "youtube", "board", "station", "press"] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** The kinds as they stand in the address. */
export const KIND_IN_ADDRESS: Record<PlaceKind, string> = {
  zaloGroup: "nhom-zalo",
  facebook: "facebook",
  zaloOa: "zalo-oa",
  youtube: "youtube",
  board: "bang-tin",
  station: "dai",
  press: "bao",
};

export const kindInAddress = (text: string): PlaceKind | undefined =>
  PLACE_KINDS.find((kind) => KIND_IN_ADDRESS[kind] === text);

/** Which form of an item goes there. */
export const FORM_OF: Record<PlaceKind, Form> = {
  zaloGroup: "zalo",
  facebook: "facebook",
  zaloOa: "zalo",
  youtube: "facebook",
  board: "sheet",
  station: "loudspeaker",
  press: "news",
};

/** Under which channel of the ledger it is told there. */
export const CHANNEL_OF: Record<PlaceKind, Channel> = {
  zaloGroup: "zalo",
  facebook: "facebook",
  zaloOa: "zalo",
  youtube: "youtube",
  board: "board",
  station: "loudspeaker",
  press: "press",
};

/** Where items of a unit are posted. */
export interface PostPlace {
  id: string;
  unitId: string;
  kind: PlaceKind;
  name: string;
  /** Where one opens it. */
  address: string | null;
  hamlet: string | null;
  /** Who looks after it, by name and office. */
  keeper: string | null;
  /** Roughly how many people see what is posted there. */
  members: number | null;
  language: ToldLanguage;
  /** The notice board it is. */
  boardId: string | null;
  /** Every published item of the unit is to go there; films only, for a channel of films. */
  takesAll: boolean;
  createdAt: Date;
  closedAt: Date | null;
}

export const PLACE_LIMITS = { name: 150, address: 2_000, hamlet: 100, keeper: 120, members: 100_000_000 };
