import type { ChangeCursor, ChangeEvent } from "./change-list.store.ts";

/** The place after an event, as it stands in an address. */
export const changeCursorOf = (event: ChangeEvent): string => `${event.at.getTime()}-${event.key}`;

/** A place in the list of changes out of an address; undefined for what is none. */
export function readChangeCursor(text: string | undefined): ChangeCursor | undefined {
  const [, at, key] = /^(\d{1,15})-([ve][\w.]{1,60})$/.exec(text ?? "") ?? [];
  if (!at || !key || (key.startsWith("v") && !/^v\d{1,15}$/.test(key))) return undefined;
  const moment = new Date(Number(at));
  return Number.isNaN(moment.getTime()) ? undefined : { at: moment, key };
}
