import { X509Certificate } from "node:crypto";
import { type Asn1, childrenOf, contextTag, octetsOf, oidOf, readAsn1, textOf } from "./asn1.ts";

const COMMON_NAME = "2.5.4.3";
const ORGANISATION = "2.5.4.10";
const SUBJECT_KEY_ID = "2.5.29.14";

/** A certificate, with what the keys of a signature are found by. */
export interface Certificate {
  x509: X509Certificate;
  der: Buffer;
  /** Serial and issuer as they stand in it, to be compared byte by byte. */
  serial: Buffer;
  issuer: Buffer;
  keyId: Buffer | null;
  name: string;
  organisation: string | null;
  issuerName: string;
}

/** @throws Asn1Broken, and what the certificate itself is refused with */
export function readCertificate(der: Buffer): Certificate {
  const [tbs] = childrenOf(readAsn1(der));
  if (!tbs) throw new Error("no certificate");
  const parts = childrenOf(tbs);
  const from = parts[0]?.tag === contextTag(0) ? 1 : 0;
  const [serial, , issuer, , subject] = parts.slice(from);
  if (!serial || !issuer || !subject) throw new Error("no certificate");
  return {
    x509: new X509Certificate(der),
    der,
    serial: serial.content,
    issuer: issuer.raw,
    keyId: keyIdOf(parts),
    name: nameIn(subject, COMMON_NAME) ?? nameIn(subject, ORGANISATION) ?? "",
    organisation: nameIn(subject, ORGANISATION),
    issuerName: nameIn(issuer, COMMON_NAME) ?? nameIn(issuer, ORGANISATION) ?? "",
  };
}

function keyIdOf(parts: readonly Asn1[]): Buffer | null {
  const extensions = parts.find((part) => part.tag === contextTag(3));
  const [list] = extensions ? childrenOf(extensions) : [];
  for (const extension of list ? childrenOf(list) : []) {
    const [id, ...rest] = childrenOf(extension);
    const value = rest.at(-1);
    if (oidOf(id) === SUBJECT_KEY_ID && value) return octetsOf(readAsn1(octetsOf(value)));
  }
  return null;
}

/** The last value of this kind in a distinguished name: the nearest to the person. */
function nameIn(name: Asn1, oid: string): string | null {
  const found = childrenOf(name).flatMap((set) =>
    childrenOf(set).flatMap((pair) => {
      const [id, value] = childrenOf(pair);
      return value && oidOf(id) === oid ? [textOf(value)] : [];
    }),
  );
  return found.at(-1)?.normalize("NFC") ?? null;
}

export const isValidAt = ({ x509 }: Certificate, at: Date): boolean =>
  x509.validFromDate <= at && at <= x509.validToDate;

const MOST_STEPS = 8;

/**
 * Whether a certificate leads to one of the anchors, each step signed by the next, all of them valid at the moment. Whether
 * one was taken back in between is not asked: that takes the network of who issued it.
 */
export function leadsToAnchor(
  certificate: Certificate,
  known: readonly Certificate[],
  anchors: readonly Certificate[],
  at: Date,
): boolean {
  let here = certificate;
  for (let step = 0; step < MOST_STEPS; step++) {
    if (!isValidAt(here, at)) return false;
    if (anchors.some((anchor) => anchor.der.equals(here.der))) return true;
    const issues = (one: Certificate): boolean =>
      one.x509.ca && here.x509.checkIssued(one.x509) && here.x509.verify(one.x509.publicKey);
    const above = anchors.find(issues) ?? known.find((one) => !one.der.equals(here.der) && issues(one));
    if (!above) return false;
    here = above;
  }
  return false;
}

/** Certificates of a PEM text, one after the other. */
export function readPem(text: string): Certificate[] {
  return [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)].map(
    ([, body = ""]) => readCertificate(Buffer.from(body, "base64")),
  );
}
