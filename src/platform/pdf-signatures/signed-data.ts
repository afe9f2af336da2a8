import { constants, createHash, verify } from "node:crypto";
import { type Asn1, Asn1Broken, childrenOf, contextTag, octetsOf, oidOf, readAsn1, TAG, timeOf } from "./asn1.ts";
import { type Certificate, readCertificate } from "./certificate.ts";

const SIGNED_DATA = "1.2.840.113549.1.7.2";
const ATTRIBUTE = {
  messageDigest: "1.2.840.113549.1.9.4",
  signingTime: "1.2.840.113549.1.9.5",
  signingCertificate: "1.2.840.113549.1.9.16.2.47",
  timestamp: "1.2.840.113549.1.9.16.2.14",
} as const;

const DIGESTS: Record<string, string> = {
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
  "2.16.840.1.101.3.4.2.8": "sha3-256",
  "2.16.840.1.101.3.4.2.9": "sha3-384",
  "2.16.840.1.101.3.4.2.10": "sha3-512",
};
const RSA_PSS = "1.2.840.113549.1.1.10";
/** Algorithms that name their digest; the others go with the digest of the signature. */
const DIGEST_OF_ALGORITHM: Record<string, string> = {
  "1.2.840.113549.1.1.5": "sha1",
  "1.2.840.113549.1.1.11": "sha256",
  "1.2.840.113549.1.1.12": "sha384",
  "1.2.840.113549.1.1.13": "sha512",
  "1.2.840.10045.4.1": "sha1",
  "1.2.840.10045.4.3.2": "sha256",
  "1.2.840.10045.4.3.3": "sha384",
  "1.2.840.10045.4.3.4": "sha512",
};

/** A signature that is sound in itself but made in a way that is not known here. */
export class NotSupported extends Error {
  override name = "NotSupported";
}

/** What one signer of a CMS message signed (RFC 5652), not yet compared with anything. */
export interface SignedData {
  certificates: Certificate[];
  signer: Certificate | null;
  digest: string;
  /** What the signer signed the digest of lies inside; null where it stands elsewhere, as in a PDF. */
  content: Buffer | null;
  /** The moment the signer's own machine said, under the signature. */
  signingTime: Date | null;
  /** The digest the signer put under the signature; null where the content itself was signed. */
  messageDigest: Buffer | null;
  /** A time stamp over the signature, as CMS of its own. */
  timestamp: Buffer | null;
  signature: Buffer;
  /** Whether the signature over the attributes (or over this content) is the signer's. */
  isSignedBy(content: Buffer): boolean;
}

/** @throws Asn1Broken, NotSupported */
export function readSignedData(der: Buffer): SignedData {
  const [type, wrapped] = childrenOf(readAsn1(der));
  if (oidOf(type) !== SIGNED_DATA || !wrapped) throw new Asn1Broken();
  const [body] = childrenOf(wrapped);
  if (!body) throw new Asn1Broken();
  const parts = childrenOf(body);
  const [, , encapsulated] = parts;
  const certificates = parts
    .filter((part) => part.tag === contextTag(0))
    .flatMap((set) => childrenOf(set))
    // Anything else that may stand there (attribute certificates) signs nothing.
    .flatMap((one) => (one.tag === TAG.sequence ? [readCertificate(one.raw)] : []));
  const infos = parts.at(-1);
  if (!encapsulated || infos?.tag !== TAG.set) throw new Asn1Broken();
  const signers = childrenOf(infos);
  const [info] = signers;
  if (!info) throw new Asn1Broken();
  // One signature of a PDF has one signer (ISO 32000-2, 12.8.3.3).
  if (signers.length > 1) throw new NotSupported();
  return readSigner(info, certificates, contentOf(encapsulated));
}

function contentOf(encapsulated: Asn1): Buffer | null {
  const [, explicit] = childrenOf(encapsulated);
  const [octets] = explicit ? childrenOf(explicit) : [];
  return octets ? octetsOf(octets) : null;
}

function readSigner(info: Asn1, certificates: Certificate[], content: Buffer | null): SignedData {
  const [, sid, digestAlgorithm, ...rest] = childrenOf(info);
  if (!sid || !digestAlgorithm) throw new Asn1Broken();
  const signedAttributes = rest[0]?.tag === contextTag(0) ? rest.shift() : undefined;
  const [algorithm, signatureNode, unsignedAttributes] = rest;
  if (!algorithm || !signatureNode) throw new Asn1Broken();
  const digest = digestNamed(digestAlgorithm);
  const signed = attributesOf(signedAttributes);
  const signer = certificates.find((one) => isMeant(one, sid)) ?? null;
  const messageDigest = signed.get(ATTRIBUTE.messageDigest);
  if (signedAttributes && !messageDigest) throw new Asn1Broken();
  const signature = octetsOf(signatureNode);
  return {
    certificates,
    signer,
    digest,
    content,
    signingTime: timeOf(signed.get(ATTRIBUTE.signingTime)),
    messageDigest: messageDigest ? octetsOf(messageDigest) : null,
    timestamp: attributesOf(unsignedAttributes).get(ATTRIBUTE.timestamp)?.raw ?? null,
    signature,
    isSignedBy: (given) => {
      if (!signer) return false;
      const named = signed.get(ATTRIBUTE.signingCertificate);
      if (named && !namesCertificate(named, signer)) return false;
      // What is signed is the set of attributes as DER, though it stands under another tag (RFC 5652, 5.4).
      const data = signedAttributes ? asSet(signedAttributes.content) : given;
      return isSignatureOf(signer, { algorithm, digest, data, signature });
    },
  };
}

function asSet(content: Buffer): Buffer {
  const { length } = content;
  const size = length < 0x80 ? [] : [...Buffer.from(length.toString(16).padStart(8, "0"), "hex")];
  while (size[0] === 0) size.shift();
  return Buffer.concat([Buffer.from([0x31, ...(length < 0x80 ? [length] : [0x80 | size.length, ...size])]), content]);
}

function digestNamed(algorithm: Asn1 | undefined): string {
  const [id] = algorithm ? childrenOf(algorithm) : [];
  const name = DIGESTS[oidOf(id)];
  if (!name) throw new NotSupported();
  return name;
}

function attributesOf(set: Asn1 | undefined): Map<string, Asn1> {
  const found = new Map<string, Asn1>();
  for (const attribute of set ? childrenOf(set) : []) {
    const [id, values] = childrenOf(attribute);
    const [value] = values ? childrenOf(values) : [];
    if (value) found.set(oidOf(id), value);
  }
  return found;
}

/** By issuer and serial, or by the id of the key. */
function isMeant(certificate: Certificate, sid: Asn1): boolean {
  if (sid.tag === contextTag(0)) return certificate.keyId?.equals(sid.content) ?? false;
  const [issuer, serial] = childrenOf(sid);
  return Boolean(
    issuer && serial && certificate.issuer.equals(issuer.raw) && certificate.serial.equals(serial.content),
  );
}

/** Whether "signing-certificate-v2" (RFC 5035) means this certificate, and not another one of the same key. */
function namesCertificate(attribute: Asn1, certificate: Certificate): boolean {
  const [list] = childrenOf(attribute);
  const [first] = list ? childrenOf(list) : [];
  if (!first) return false;
  const parts = childrenOf(first);
  const hash = parts.find((part) => part.tag === TAG.octetString);
  const digest = parts[0]?.tag === TAG.sequence ? digestNamed(parts[0]) : "sha256";
  return Boolean(hash && octetsOf(hash).equals(createHash(digest).update(certificate.der).digest()));
}

function isSignatureOf(
  { x509 }: Certificate,
  of: { algorithm: Asn1; digest: string; data: Buffer; signature: Buffer },
): boolean {
  const [id, parameters] = childrenOf(of.algorithm);
  const key = x509.publicKey;
  const kind = key.asymmetricKeyType;
  if (kind === "ed25519" || kind === "ed448") return verify(null, of.data, key, of.signature);
  if (kind === "ec")
    return verify(DIGEST_OF_ALGORITHM[oidOf(id)] ?? of.digest, of.data, { key, dsaEncoding: "der" }, of.signature);
  if (kind !== "rsa" && kind !== "rsa-pss") throw new NotSupported();
  if (oidOf(id) !== RSA_PSS)
    return verify(
      DIGEST_OF_ALGORITHM[oidOf(id)] ?? of.digest,
      of.data,
      { key, padding: constants.RSA_PKCS1_PADDING },
      of.signature,
    );
  const hash = (parameters ? childrenOf(parameters) : []).find((part) => part.tag === contextTag(0));
  const digest = hash ? digestNamed(childrenOf(hash)[0]) : "sha1";
  const saltLength = constants.RSA_PSS_SALTLEN_AUTO;
  return verify(digest, of.data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength }, of.signature);
}

/** What a time stamp (RFC 3161) says: the moment, and the digest of what it stands for. @throws Asn1Broken, NotSupported */
export function readTimestamp(content: Buffer): { at: Date | null; digest: string; imprint: Buffer } {
  const [, , imprint, , at] = childrenOf(readAsn1(content));
  const [algorithm, hash] = imprint ? childrenOf(imprint) : [];
  if (!hash) throw new Asn1Broken();
  return { at: timeOf(at), digest: digestNamed(algorithm), imprint: octetsOf(hash) };
}
