import { unmark } from "../../../platform/i18n/index.ts";
import { PersonActRefused, type PersonRefusal } from "../accounts.errors.ts";

export const PERSON_STATES = ["invited", "active", "closed"] as const;
export type PersonState = (typeof PERSON_STATES)[number];

/** Every change of state there is; all else is refused with a reason. */
const MOVES = {
  accept: { from: ["invited"], to: "active", refusal: "not-invited" },
  remind: { from: ["invited"], to: "invited", refusal: "not-invited" },
  close: { from: ["invited", "active"], to: "closed", refusal: "already-closed" },
  reopen: { from: ["closed"], to: "invited", refusal: "not-closed" },
} as const satisfies Record<string, { from: readonly PersonState[]; to: PersonState; refusal: PersonRefusal }>;
export type PersonMove = keyof typeof MOVES;

/** The state after the act. @throws PersonActRefused with the reason. */
export function nextState(state: PersonState, move: PersonMove): PersonState {
  const reason = moveRefusal(state, move);
  if (reason) throw new PersonActRefused(reason);
  return MOVES[move].to;
}

/** Why the act is not possible now, for the sentence beside a disabled button; null when it is. */
export function moveRefusal(state: PersonState, move: PersonMove): PersonRefusal | null {
  return (MOVES[move].from as readonly PersonState[]).includes(state) ? null : MOVES[move].refusal;
}

/** The given name stands last: "Ánh Tuyết" is found under "Tuyết". */
export function givenNameOf(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? "";
}

/** What searching without marks looks through. */
export function searchKeyOf(name: string, email: string): string {
  return unmark(`${name} ${email}`);
}
