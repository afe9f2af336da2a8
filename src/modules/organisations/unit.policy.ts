import type { Actor } from "../../platform/http/index.ts";

/**
 * Who may change units: an administrator of the unit itself or of one above it, and the system when it loads official
 * lists. The URL's rule ("organisations.edit") only says that somebody is an administrator somewhere.
 */
export function mayEdit(actor: Actor, unitAndAncestorIds: readonly string[]): boolean {
  if (actor.id === "system") return true;
  return actor.grants.some((grant) => grant.role === "admin" && unitAndAncestorIds.includes(grant.unitId));
}

/**
 * Official lists concern every unit of the installation, so an administrator of the unit it belongs to, or of one above
 * it, takes them in.
 */
export function mayImportLists(actor: Actor, homeAndAboveIds: readonly string[]): boolean {
  return mayEdit(actor, homeAndAboveIds);
}

/** Whether there is any unit the person may change: for buttons that do not name one yet. */
export function mayEditAnything(actor: Actor): boolean {
  return actor.id === "system" || actor.grants.some((grant) => grant.role === "admin");
}
