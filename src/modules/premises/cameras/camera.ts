import { shift } from "../../../platform/calendar/index.ts";

/** A camera at a place of reception, as people are told of it. Its footage is never in the product. */
export interface Camera {
  id: string;
  unitId: string;
  /** The place of reception it hangs at. */
  pointId: string;
  name: string;
  hangs: string;
  sees: string;
  purpose: string;
  hasSound: boolean;
  sinceOn: string;
  /** After so many days the recorder erases. */
  keptDays: number;
  keeper: string;
  /** Where people ask for footage. */
  askAt: string;
  noticeSeenOn: string | null;
  noticePhotoKey: string | null;
  noticeSeenByName: string | null;
  endedOn: string | null;
  endedReason: string | null;
  footageErasedOn: string | null;
  footageErasedByName: string | null;
  version: number;
  writtenByName: string;
  approvedByName: string;
  approvedAt: Date;
}

export type CameraFacts = Pick<
  Camera,
  | "unitId"
  | "pointId"
  | "name"
  | "hangs"
  | "sees"
  | "purpose"
  | "hasSound"
  | "sinceOn"
  | "keptDays"
  | "keeper"
  | "askAt"
>;

export const CAMERA_LIMITS = {
  name: 160,
  hangs: 300,
  sees: 500,
  purpose: 500,
  keptDays: 365,
  keeper: 160,
  askAt: 300,
  reason: 500,
  photoBytes: 15 * 1024 * 1024,
};

export const CAMERA_FAULTS = ["no-notice", "notice-old", "footage-left"] as const;
export type CameraFault = (typeof CAMERA_FAULTS)[number];

/** The last day on which an ended camera may have left footage. */
export const lastFootageDay = (endedOn: string, keptDays: number): string => shift(endedOn, keptDays);

/** Whether it is off: the last day in use is a day in use. */
export const isCameraOver = (camera: Pick<Camera, "endedOn">, today: string): boolean =>
  camera.endedOn !== null && camera.endedOn < today;

/** What is not right about an entry on a day. `noticeDays`: after how many days the notice is to be looked at again. */
export function cameraFault(
  camera: Pick<Camera, "noticeSeenOn" | "endedOn" | "keptDays" | "footageErasedOn">,
  today: string,
  noticeDays: number,
): CameraFault | null {
  if (camera.endedOn !== null && isCameraOver(camera, today)) {
    const isLeft = camera.footageErasedOn === null && lastFootageDay(camera.endedOn, camera.keptDays) < today;
    return isLeft ? "footage-left" : null;
  }
  if (camera.noticeSeenOn === null) return "no-notice";
  return shift(camera.noticeSeenOn, noticeDays) < today ? "notice-old" : null;
}
