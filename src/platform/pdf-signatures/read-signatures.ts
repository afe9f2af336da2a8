import { createHash } from "node:crypto";
import { type Certificate, isValidAt, leadsToAnchor } from "./certificate.ts";
import { NotSupported, readSignedData, readTimestamp, type SignedData } from "./signed-data.ts";

/** One signature in a PDF, as far as it can be told from the file alone. */
export interface PdfSignature {
  kind: "signature" | "timestamp";
  /**
   * `whole`: of everything before and after its own place; `revision`: what was there when it was made, before a later
   * signature; `part`: it leaves out something in between, which no honest program does.
   */
  covers: "whole" | "revision" | "part";
  /** `intact`: what it covers is what was signed; `changed`: it is not. The others: it cannot be said. */
  integrity: "intact" | "changed" | "unreadable" | "unsupported";
  signer: { name: string; organisation: string | null; issuer: string; validFrom: Date; validTo: Date } | null;
  signedAt: Date | null;
  /** Whose clock said so: a time-stamping office, under its own signature, or the machine of the signer. */
  clock: "timestamp" | "signer" | null;
  /** Whether the certificate was valid at that moment; null where either is not known. */
  wasValid: boolean | null;
  /** Whether it leads to a certificate one chose to trust; null where there are none to compare with. */
  isTrusted: boolean | null;
  /** Made with a digest that can be forged today. */
  isWeak: boolean;
}

export interface PdfSignatures {
  /** In the order in which they were made. */
  signatures: PdfSignature[];
  /** Something was written behind the last signature. */
  isLonger: boolean;
}

/** The signature stands between the two stretches it covers, as hexadecimal digits. */
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s+(\d{1,15})\s*\]/g;
const MOST = 20;

/** Whether the bytes are a PDF from its head to its end; what breaks off on the way is none. */
export function isWholePdf(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1024).toString("latin1");
  const tail = bytes.subarray(-2048).toString("latin1");
  return head.includes("%PDF-") && /startxref\s+\d+\s+%%EOF/.test(tail);
}

/** Every signature of a PDF, checked against the bytes of the file. Nothing is opened outside of it. */
export function readSignatures(bytes: Buffer, anchors: readonly Certificate[]): PdfSignatures {
  const text = bytes.toString("latin1");
  const places = [...text.matchAll(BYTE_RANGE)].slice(0, MOST).map((found) => ({
    at: found.index,
    range: found.slice(1, 5).map(Number) as [number, number, number, number],
  }));
  const ends = places.map(({ range: [, , from, length] }) => from + length);
  const last = Math.max(0, ...ends);
  const read = places
    .map((place, at) => ({ end: ends[at] ?? 0, signature: readOne(bytes, text, place, last, anchors) }))
    .sort((a, b) => a.end - b.end);
  return {
    signatures: read.map((one) => one.signature),
    // A line end behind the last mark is added by some mail programs and says nothing.
    isLonger: read.length > 0 && text.slice(last).trim() !== "",
  };
}

type Place = { at: number; range: [number, number, number, number] };

function readOne(
  bytes: Buffer,
  text: string,
  { at, range: [start, before, from, after] }: Place,
  last: number,
  anchors: readonly Certificate[],
): PdfSignature {
  const end = from + after;
  const gap = text.slice(start + before, from);
  const isWhole = start === 0 && before < from && end <= bytes.length && /^<[0-9a-fA-F\s]*>$/.test(gap);
  const isOwn = isWhole && /\/Contents\s*$/.test(text.slice(Math.max(0, before - 200), before));
  const covers = !isOwn ? "part" : end === last ? "whole" : "revision";
  const signed = Buffer.concat([bytes.subarray(start, start + before), bytes.subarray(from, end)]);
  const dictionary = dictionaryAt(text, at);
  const subFilter = /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? "";
  const kind = subFilter === "ETSI.RFC3161" ? "timestamp" : "signature";
  const nothing: PdfSignature = {
    kind,
    covers,
    integrity: "unreadable",
    signer: null,
    signedAt: null,
    clock: null,
    wasValid: null,
    isTrusted: null,
    isWeak: false,
  };
  const hex = /<([0-9a-fA-F\s]*)>/.exec(gap)?.[1]?.replace(/\s/g, "") ?? "";
  try {
    if (!KNOWN.has(subFilter)) throw new NotSupported();
    const cms = readSignedData(Buffer.from(hex, "hex"));
    return { ...nothing, ...judge(cms, { kind, signed, anchors, written: writtenTime(dictionary) }) };
  } catch (error) {
    // Node refuses certificates and keys it cannot read with errors of its own kinds.
    return error instanceof NotSupported ? { ...nothing, integrity: "unsupported" } : nothing;
  }
}

const KNOWN = new Set(["adbe.pkcs7.detached", "ETSI.CAdES.detached", "ETSI.RFC3161", "adbe.pkcs7.sha1"]);

/** The object of the signature, as far as it is written plainly. */
function dictionaryAt(text: string, at: number): string {
  const begin = Math.max(text.lastIndexOf(" obj", at), 0);
  const end = text.indexOf("endobj", at);
  return text.slice(begin, end < 0 ? at + 500 : end).replace(/<[0-9a-fA-F\s]{200,}>/g, "<>");
}

/** The moment a program wrote beside the signature: PAdES puts it there instead of under the signature's attributes. */
function writtenTime(dictionary: string): Date | null {
  const found = /\/M\s*\(D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z|([+-])(\d{2})'?(\d{2}))?/.exec(dictionary);
  if (!found) return null;
  const [, year, month, day, hour, minute, second, sign, hours, minutes] = found;
  const zone = sign ? `${sign}${hours}:${minutes}` : "Z";
  const moment = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

const digestOf = (name: string, bytes: Buffer): Buffer => createHash(name).update(bytes).digest();

function judge(
  cms: SignedData,
  of: { kind: PdfSignature["kind"]; signed: Buffer; anchors: readonly Certificate[]; written: Date | null },
): Partial<PdfSignature> {
  const stamp = of.kind === "timestamp" ? readTimestamp(cms.content ?? Buffer.alloc(0)) : stampOver(cms);
  const { signer } = cms;
  const signedAt = stamp?.at ?? cms.signingTime ?? of.written;
  return {
    integrity: signer === null ? "unreadable" : isIntact(cms, of.kind, of.signed) ? "intact" : "changed",
    signer: signer && {
      name: signer.name,
      organisation: signer.organisation,
      issuer: signer.issuerName,
      validFrom: signer.x509.validFromDate,
      validTo: signer.x509.validToDate,
    },
    signedAt,
    clock: signedAt === null ? null : stamp?.at ? "timestamp" : "signer",
    wasValid: signer && signedAt ? isValidAt(signer, signedAt) : null,
    isTrusted:
      of.anchors.length === 0 || signer === null
        ? null
        : leadsToAnchor(signer, cms.certificates, of.anchors, signedAt ?? new Date(0)),
    isWeak: cms.digest === "sha1",
  };
}

function isIntact(cms: SignedData, kind: PdfSignature["kind"], signed: Buffer): boolean {
  if (kind === "timestamp") {
    const stamp = readTimestamp(cms.content ?? Buffer.alloc(0));
    return stamp.imprint.equals(digestOf(stamp.digest, signed)) && isSoundInItself(cms);
  }
  // The old form keeps the digest of the file as its content, and signs that.
  if (cms.content !== null) return cms.content.equals(digestOf("sha1", signed)) && isSoundInItself(cms);
  if (cms.messageDigest !== null && !cms.messageDigest.equals(digestOf(cms.digest, signed))) return false;
  return cms.isSignedBy(signed);
}

function isSoundInItself(cms: SignedData): boolean {
  const content = cms.content ?? Buffer.alloc(0);
  if (cms.messageDigest !== null && !cms.messageDigest.equals(digestOf(cms.digest, content))) return false;
  return cms.isSignedBy(content);
}

/** The time stamp over a signature, where there is one and it stands for this very signature. */
function stampOver(cms: SignedData): { at: Date | null } | null {
  if (!cms.timestamp) return null;
  try {
    const token = readSignedData(cms.timestamp);
    const stamp = readTimestamp(token.content ?? Buffer.alloc(0));
    return stamp.imprint.equals(digestOf(stamp.digest, cms.signature)) && isSoundInItself(token) ? stamp : null;
  } catch {
    return null;
  }
}
