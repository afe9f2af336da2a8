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
/** A device asks every half minute; after this long it is not there. */
export const SILENT_AFTER_MINUTES = 30;

export function isSilent(device: Pick<Device, "seenAt">, now: Date): boolean {
  return now.getTime() - device.seenAt.getTime() > SILENT_AFTER_MINUTES * 60_000;
}
