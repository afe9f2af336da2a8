import { Refused } from "../../platform/refusal/index.ts";

export class PersonNotFound extends Error {
  override name = "PersonNotFound";
  readonly code = "person-not-found";
}

/** Why an act on a person was refused; the messages have a sentence for each. */
export type PersonRefusal =
  | "email-taken"
  | "already-closed"
  | "not-invited"
  | "not-closed"
  | "yourself"
  | "last-admin"
  | "role-held"
  | "grant-gone"
  | "unit-gone"
  | "second-factor-off"
  | "token-gone"
  | "session-gone"
  | "not-yours"
  | "admin-role"
  | "days-wrong"
  | "not-a-colleague"
  | "handed-before"
  | "delegation-gone";

/** The act does not fit the state things are in (409). Nothing was changed. */
export class PersonActRefused extends Refused<PersonRefusal> {
  override name = "PersonActRefused";
}

/** The unit lies outside of what the actor's roles reach (403). */
export class OutOfReach extends Error {
  override name = "OutOfReach";
  readonly code = "out-of-reach";
  readonly unitId: string;
  readonly permission: string;
  constructor(permission: string, unitId: string) {
    super(`${permission} does not reach unit ${unitId}`);
    this.permission = permission;
    this.unitId = unitId;
  }
}

/** Which of the two is wrong is never said. `wait` carries the seconds until the next attempt. */
export class SignInRefused extends Error {
  override name = "SignInRefused";
  readonly code: "wrong" | "wrong-code" | "wait" | "begin-again";
  readonly waitSeconds: number;
  constructor(code: "wrong" | "wrong-code" | "wait" | "begin-again", waitSeconds = 0) {
    super(code);
    this.code = code;
    this.waitSeconds = waitSeconds;
  }
}

/** A new password is too weak, or the present one was not given correctly. */
export class PasswordRefused extends Error {
  override name = "PasswordRefused";
  readonly code: "short" | "long" | "silly" | "personal" | "current-wrong";
  constructor(code: "short" | "long" | "silly" | "personal" | "current-wrong") {
    super(code);
    this.code = code;
  }
}

/** A link from an e-mail that opens nothing (any more). */
export class LinkRefused extends Error {
  override name = "LinkRefused";
  readonly code: "unknown" | "expired" | "used";
  constructor(code: "unknown" | "expired" | "used") {
    super(code);
    this.code = code;
  }
}
