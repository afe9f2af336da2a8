/** A place with free WiFi as people are told of it. */
export interface WifiPlace {
  id: string;
  unitId: string;
  /** In the address of the welcome page. */
  code: string;
  /** The place of reception it is at. */
  pointId: string | null;
  name: string;
  place: string;
  /** As telephones show it (SSID). */
  network: string;
  hours: string;
  terms: string;
  keeper: string | null;
  version: number;
  withdrawnReason: string | null;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type WifiFacts = Pick<
  WifiPlace,
  "unitId" | "pointId" | "name" | "place" | "network" | "hours" | "terms" | "keeper"
>;

export const WIFI_LIMITS = { name: 160, place: 300, network: 64, hours: 200, terms: 2_000, keeper: 160, reason: 500 };

/** What a QR holds so that a telephone joins an open network by itself. */
export const joinText = (network: string): string => `WIFI:T:nopass;S:${network.replace(/([\\;,:"])/g, "\\$1")};;`;
