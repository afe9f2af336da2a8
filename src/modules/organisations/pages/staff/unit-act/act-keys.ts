/** Acts on a unit that lives, as they stand in the address, in the order they are offered. */
export const LIVING_ACT_KEYS = [
  "lien-he",
  "doi-ten",
  "doi-loai",
  "chuyen",
  "sap-nhap",
  "chia-tach",
  "ket-thuc",
] as const;
/** The last one is for units that ended. */
export const ACT_KEYS = [...LIVING_ACT_KEYS, "ke-thua"] as const;
export type ActKey = (typeof ACT_KEYS)[number];
