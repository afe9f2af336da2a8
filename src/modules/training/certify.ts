import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { vietnamDay } from "../../platform/clock/index.ts";
import { keyedDigest, open, SealError, sameSecret, seal } from "../../platform/crypto/index.ts";
import type { Db, Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { dayInWords, formatDate } from "../../platform/i18n/index.ts";
import { type Printer, qrSvg } from "../../platform/print/index.ts";
import { projectRoot } from "../../platform/project-root.ts";
import { brandOnPaper } from "../brand/index.ts";
import { newCode, readCode, showCode } from "../feedback/index.ts";
import { unitNames } from "../organisations/index.ts";
import {
  type Certificate,
  insertCertificate,
  listDue,
  lockCertificate,
  nextNumber,
  saveRevoked,
} from "./certificates.store.ts";
import { listSessions } from "./course.store.ts";
import type { Course } from "./course.ts";
import { openGuest } from "./guests.ts";
import { forAct, noteAct } from "./keep-course.ts";
import { vi } from "./messages.vi.ts";
import { TrainingRefused } from "./training.errors.ts";

const PURPOSE = "course certificate";
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

/** The half of the code only the holder has, the same whenever it is printed; kept nowhere. */
export function holdersHalf(secretKey: Buffer, certificateId: string): string {
  const digest = Buffer.from(keyedDigest(secretKey, PURPOSE, certificateId), "base64url");
  return Array.from({ length: 8 }, (_, at) => ALPHABET[(digest[at] ?? 0) % ALPHABET.length]).join("");
}

/** "ABCD-EFGH-JKLM-NPQR": as it stands on the paper. */
export const fullCode = (secretKey: Buffer, certificate: Pick<Certificate, "id" | "code">): string =>
  `${showCode(certificate.code)}-${showCode(holdersHalf(secretKey, certificate.id))}`;

/** A code as typed: its public half, and the holder's where it was given. Null where it can be none. */
export function readCertificateCode(typed: string): { code: string; half: string | null } | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, "");
  const code = readCode(letters.slice(0, 8));
  if (!code || (letters.length !== 8 && letters.length !== 16)) return null;
  return { code, half: letters.length === 16 ? letters.slice(8) : null };
}

export const isHolder = (secretKey: Buffer, certificate: Pick<Certificate, "id">, half: string | null): boolean =>
  half !== null && sameSecret(half, holdersHalf(secretKey, certificate.id));

/** The name as it was when the certificate was issued; what was sealed with another key stays unread. */
export function nameOn(secretKey: Buffer, certificate: Pick<Certificate, "id" | "nameSealed">): string | null {
  try {
    return open(secretKey, PURPOSE, certificate.id, certificate.nameSealed);
  } catch (error) {
    if (error instanceof SealError) return null;
    throw error;
  }
}

/** Everybody who completed the course and has none yet gets a certificate. Answers how many were issued. */
export async function issueCertificates(
  tx: Tx,
  actor: Actor,
  secretKey: Buffer,
  input: { courseId: string; at: Date },
): Promise<number> {
  const { course, current } = await forAct(tx, actor, "settle", input);
  if (!current?.givesCertificate) throw new TrainingRefused("no-certificates");
  const due = await listDue(tx, course.id);
  const year = Number(vietnamDay(input.at).slice(0, 4));
  let issued = 0;
  for (const seat of due) {
    const name = seat.name ?? openGuest(secretKey, seat)?.name;
    if (!name) continue;
    const id = randomUUID();
    const row = {
      id,
      courseId: course.id,
      seatId: seat.id,
      personId: seat.personId,
      unitId: course.unitId,
      year,
      number: await nextNumber(tx, course.unitId, year),
      nameSealed: seal(secretKey, PURPOSE, id, name),
      issuedAt: input.at,
      issuedByName: actor.name,
    };
    while (!(await insertCertificate(tx, { ...row, code: newCode() })));
    issued++;
  }
  await noteAct(tx, actor, "certify", course, { issued }, input.at);
  return issued;
}

/** It was given by mistake: the public page says that it no longer holds, and why. */
export async function revokeCertificate(
  tx: Tx,
  actor: Actor,
  input: { courseId: string; certificateId: string; reason: string; at: Date },
): Promise<void> {
  const { course } = await forAct(tx, actor, "settle", input);
  const certificate = await lockCertificate(tx, input.certificateId);
  if (!certificate || certificate.courseId !== course.id) throw new TrainingRefused("certificate-unknown");
  if (certificate.revokedAt) throw new TrainingRefused("revoked-already");
  await saveRevoked(tx, certificate.id, {
    revokedAt: input.at,
    revokedByName: actor.name,
    revokedReason: input.reason,
  });
  await noteAct(
    tx,
    actor,
    "revoke-certificate",
    course,
    { certificate: certificate.id, reason: input.reason },
    input.at,
  );
}

let template: string | undefined;

export const numberOf = (one: Pick<Certificate, "number" | "year">): string =>
  `${String(one.number).padStart(2, "0")}/${one.year}/GCN`;

/** One page, with emblem and colour of the unit, and the code that opens the page which confirms it. */
export async function certificatePaper(
  db: Db,
  printer: Printer,
  secretKey: Buffer,
  paper: { certificate: Certificate; course: Course; publicUrl: string; today: string },
): Promise<Uint8Array> {
  template ??= readFileSync(join(projectRoot(), "src/modules/training/certificate.typ"), "utf8");
  const { certificate, course, today } = paper;
  const words = vi.paper;
  const sessions = await listSessions(db, [course.id]);
  const brand = await brandOnPaper(db, course.unitId, today);
  const unit = (await unitNames(db, [course.unitId], today)).get(course.unitId) ?? "";
  const code = fullCode(secretKey, certificate);
  const address = `${paper.publicUrl}/xac-nhan/${code}`;
  return printer.pdf(template, {
    title: words.title(course.title),
    emblem: brand.emblem,
    colour: brand.colour ?? "#9B1C1F",
    unit,
    name: nameOn(secretKey, certificate) ?? "",
    course: course.title,
    kind: words.completed(vi.kinds[course.kind]),
    days:
      course.firstDay === course.lastDay
        ? words.onDay(formatDate(course.firstDay), sessions.length)
        : words.fromTo(formatDate(course.firstDay), formatDate(course.lastDay), sessions.length),
    number: words.number(numberOf(certificate)),
    issued: dayInWords(certificate.issuedAt),
    qr: qrSvg(address, words.qrAlt),
    qrAlt: words.qrAlt,
    check: words.check(address.replace(/^https?:\/\//, "").split("/xac-nhan")[0] ?? ""),
    code,
    words: {
      nation: words.nation,
      motto: words.motto,
      heading: words.heading,
      certifies: words.certifies,
      signer: words.signer,
      sign: words.sign,
    },
  });
}
