import { randomCode } from "../stations/station.ts";

/** What a device tells of itself. */
export interface DeviceHealth {
  version: string;
  state: "playing" | "waiting" | "failing";
  volume: number | null;
  /** Bytes. */
  storageUsed: number | null;
  storageFree: number | null;
  /** The last day it could play through without a network. */
  readyThrough: string | null;
  waitingReports: number;
  lastError: string | null;
}

/** A telephone, computer or box that plays or shows at a station. */
export interface Device {
  id: string;
  stationId: string;
  name: string;
  pairedAt: Date;
  pairedByName: string;
  revokedAt: Date | null;
  revokedByName: string | null;
  /** When it last asked or told anything. */
  seenAt: Date;
  health: DeviceHealth | null;
  healthAt: Date | null;
}

export const DEVICE_LIMITS = { name: 80, error: 500 };
export const PAIRING_MINUTES = 30;
/** A device asks every half minute; after this long it is not there. */
export const SILENT_AFTER_MINUTES = 30;

const PAIRING_LETTERS = 8;

/** As it is typed: two groups of four. */
export function newPairingCode(): string {
  const code = randomCode(PAIRING_LETTERS);
  return `${code.slice(0, 4)}-${code.slice(4)}`.toUpperCase();
}

/** A code as somebody typed it, in any case and with any marks between. */
export const plainPairingCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, "");

export function isSilent(device: Pick<Device, "seenAt">, now: Date): boolean {
  return now.getTime() - device.seenAt.getTime() > SILENT_AFTER_MINUTES * 60_000;
}
