import type { Actor } from "../../platform/http/index.ts";

/** Roles as they are given to people at a unit; a role reaches over the unit and everything below it. */
export const ROLES = [
  "admin",
  "leader",
  "planner",
  "editor",
  "approver",
  "translator",
  "officer",
  "handler",
  "finance",
  "press",
  "inspector",
] as const;
export type Role = (typeof ROLES)[number];

/**
 * What each role may do at all. The URL's rule looks here; the command looks at the row as well (`mayAct`). A role that is
 * not named under an act cannot do it: deny is the default.
 */
const HOLDERS = {
  "home.read": ROLES,
  "search.staff": ROLES,
  "patterns.read": ROLES,
  "organisations.read": ROLES,
  "organisations.edit": ["admin"],
  "heads.edit": ["admin", "planner"],
  "accounts.manage": ["admin"],
  "jobs.read": ["admin"],
  "audit.read": ["admin", "inspector"],
  "procedures.read": ROLES,
  "procedures.import": ["admin", "editor"],
  "procedures.edit": ["editor", "admin"],
  "procedures.publish": ["approver", "leader"],
  "documents.read": ROLES,
  "documents.edit": ["editor", "planner", "admin"],
  "documents.check": ["approver", "leader"],
  "journeys.read": ROLES,
  "journeys.edit": ["editor", "admin"],
  "journeys.publish": ["approver", "leader"],
  "proposals.read": ROLES,
  "proposals.approve": ["approver", "leader"],
  "places.read": ROLES,
  "places.edit": ["editor", "admin"],
  "calendar.read": ROLES,
  "calendar.edit": ["admin"],
  "fees.read": ROLES,
  "fees.edit": ["finance", "editor"],
  "fees.publish": ["approver", "leader"],
  "plans.read": ROLES,
  "plans.edit": ["planner"],
  "plans.assign": ["planner"],
  "plans.issue": ["approver", "leader"],
  "plans.declare": ["planner", "editor", "press", "officer", "leader"],
  "obstacles.answer": ["planner", "leader", "approver"],
  "plans.report": ["planner", "leader", "inspector", "finance", "approver"],
  "inspections.lead": ["inspector", "planner"],
  "inspections.conclude": ["leader", "approver"],
  "pressKits.prepare": ["planner", "editor"],
  "pressKits.approve": ["approver", "leader"],
  "press.read": ["editor", "approver", "planner", "leader", "officer", "inspector", "admin"],
  "press.answer": ["editor", "planner", "officer", "leader"],
  "press.approve": ["approver", "leader"],
  "press.contacts": ["planner", "editor", "leader", "approver"],
  "press.confirm": ["editor", "planner", "officer", "leader", "approver"],
  "press.legal": ["approver", "leader", "inspector"],
  "press.rules": ["admin"],
  "press.edit": ["planner", "editor", "admin"],
  "board.read": ["leader", "approver"],
  "committees.read": ROLES,
  "committees.oversee": ["leader", "planner", "approver", "inspector", "admin"],
  "committees.edit": ["planner"],
  "recognitions.propose": ["planner", "editor", "officer", "leader"],
  "recognitions.check": ["approver", "leader"],
  "columns.read": ["editor", "approver", "planner", "leader", "translator", "press", "inspector", "admin"],
  "columns.edit": ["editor", "planner", "press"],
  "apps.read": ROLES,
  "apps.edit": ["editor", "planner", "admin"],
  "targets.edit": ["planner", "editor", "admin"],
  "problems.write": ["planner", "editor", "officer", "leader"],
  "problems.approve": ["approver", "leader"],
  "briefings.read": ROLES,
  "briefings.write": ["planner", "editor", "leader", "admin"],
  "briefings.approve": ["approver", "leader"],
  "briefings.oversee": ["leader", "planner", "approver", "inspector", "admin"],
  "briefings.follow": ["planner", "editor", "leader", "approver", "inspector", "admin", "officer"],
  "briefings.record": ["planner", "editor", "leader", "officer"],
  "training.read": ROLES,
  "training.write": ["planner", "editor", "officer", "leader"],
  "training.approve": ["approver", "leader"],
  "training.nominate": ["planner", "editor", "leader", "admin"],
  "training.oversee": ["leader", "planner", "approver", "inspector", "admin"],
  "events.write": ["planner", "editor", "officer", "leader"],
  "events.approve": ["approver", "leader"],
  "money.read": ["finance", "planner", "leader", "approver", "inspector", "admin"],
  "money.enter": ["finance", "planner"],
  "money.approve": ["leader", "approver", "finance"],
  "money.norms": ["finance", "admin"],
  "duties.read": ["editor", "officer", "approver", "planner", "leader", "inspector", "admin"],
  "duties.record": ["editor", "officer", "planner"],
  "duties.edit": ["admin"],
  "content.read": ["editor", "approver", "planner", "leader", "translator", "press", "inspector", "admin"],
  "content.edit": ["editor"],
  "content.approve": ["approver", "leader"],
  "content.urgent": ["editor", "approver", "leader"],
  "content.review": ["editor", "approver", "leader"],
  "content.rules": ["admin"],
  "translations.read": ["translator", "editor", "approver", "leader", "planner", "inspector", "admin"],
  "translations.write": ["translator"],
  "translations.record": ["translator", "editor"],
  "translations.hear": ["translator", "approver"],
  "translations.readers": ["admin", "approver"],
  "messages.read": ["editor", "approver", "leader", "planner", "inspector", "admin"],
  "messages.write": ["editor"],
  "messages.approve": ["approver", "leader"],
  "messages.providers": ["admin"],
  "broadcasting.read": ["editor", "officer", "approver", "planner", "leader", "press", "inspector", "admin"],
  "broadcasting.stations": ["admin", "editor", "officer"],
  "posts.read": ["editor", "approver", "leader", "planner", "press", "officer", "inspector", "admin"],
  "posts.write": ["editor", "press", "officer"],
  "posts.confirm": ["editor", "approver", "leader"],
  "posts.places": ["editor", "admin"],
  "posts.accounts": ["admin"],
  "broadcasting.plan": ["editor"],
  "broadcasting.interrupt": ["approver", "leader"],
  "broadcasting.declare": ["officer", "editor"],
  "broadcasting.confirm": ["approver", "leader"],
  "visuals.write": ["editor", "planner", "officer"],
  "visuals.approve": ["approver", "leader"],
  "publishing.read": ROLES,
  "publishing.print": ["editor", "officer", "approver", "planner", "admin"],
  "feedback.read": ["officer", "handler", "editor", "approver", "leader", "inspector"],
  "feedback.answer": ["officer", "handler", "editor"],
  "feedback.publish": ["approver", "leader"],
  "dossiers.read": ["officer", "handler", "leader", "approver", "inspector"],
  "dossiers.receive": ["officer"],
  "dossiers.handle": ["officer", "handler", "leader"],
  "dossiers.sign": ["leader", "approver"],
  "dossiers.set": ["admin"],
  "dossiers.import": ["officer"],
  "dossiers.sync": ["officer", "handler", "leader", "approver", "inspector", "admin"],
  "dossiers.destinations": ["admin", "leader", "approver"],
  "dossiers.exchange": ["admin"],
  "dossiers.ways": ["planner", "admin"],
  "quality.read": ["officer", "handler", "editor", "approver", "planner", "leader", "inspector", "admin"],
  "quality.own": ROLES,
  "quality.lead": ["leader"],
  "quality.record": ["leader", "planner", "inspector"],
  "quality.define": ["admin", "planner"],
  "payments.read": ["officer", "finance", "leader", "approver", "inspector"],
  "payments.collect": ["officer", "finance"],
  "payments.reconcile": ["finance", "officer"],
  "payments.accounts": ["finance", "admin"],
  "queue.read": ["officer", "handler", "editor", "leader", "approver", "inspector", "admin"],
  "queue.call": ["officer", "handler"],
  "queue.set": ["admin", "editor"],
  "ratings.read": ["officer", "handler", "editor", "leader", "approver", "planner", "inspector", "admin"],
  "ratings.devices": ["admin", "editor", "officer"],
  "ratings.decide": ["leader"],
  "ratings.rules": ["admin"],
  "comments.moderate": ["editor", "officer", "approver", "leader"],
  "comments.set": ["approver", "leader", "admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof HOLDERS;

export const PERMISSIONS = Object.keys(HOLDERS) as Permission[];

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(HOLDERS, text);
}

export function rolesHolding(permission: Permission): readonly Role[] {
  return HOLDERS[permission];
}

/** Whether the person holds the permission at any unit: the rule on a URL. */
export function holds(actor: Actor, permission: Permission): boolean {
  const roles = HOLDERS[permission] as readonly string[];
  return actor.grants.some((grant) => roles.includes(grant.role));
}

/** The units where the person holds it; a query takes them together with everything below (`subtreeIds`). */
export function unitsWhere(actor: Actor, permission: Permission): string[] {
  const roles = HOLDERS[permission] as readonly string[];
  return [...new Set(actor.grants.filter((grant) => roles.includes(grant.role)).map((grant) => grant.unitId))];
}
