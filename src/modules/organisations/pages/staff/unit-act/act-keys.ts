/** Acts on a unit, as they stand in the address, in the order they are offered. */
export const ACT_KEYS = ["lien-he", "doi-ten", "doi-loai", "chuyen", "sap-nhap", "chia-tach", "ket-thuc"] as const;
export type ActKey = (typeof ACT_KEYS)[number];
