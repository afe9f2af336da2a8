import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Signatures are made by another program than the one that checks them. */
export const hasOpenssl = ((): boolean => {
  try {
    return execFileSync("openssl", ["version"], { stdio: ["ignore", "pipe", "ignore"] }).includes("OpenSSL 3");
  } catch {
    return false;
  }
})();

export interface Office {
  /** PEM of the root that issued the certificate. */
  rootPem: string;
  sign(bytes: Buffer, options?: { args?: readonly string[]; key?: KeyKind }): Buffer;
  /** A time stamp (RFC 3161) over the bytes, as its office hands it out. */
  stamp(bytes: Buffer): Buffer;
}
type KeyKind = "rsa" | "ec" | "pss";

const run = (folder: string, ...args: string[]): Buffer =>
  execFileSync("openssl", args, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });

/** A root and the certificates of one office under it, in a folder of their own. */
export function buildOffice(of: { name: string; organisation: string; days?: number }): Office {
  const folder = mkdtempSync(join(tmpdir(), "danbiet-sign-"));
  const request = (name: string, subject: string, key: readonly string[]): void => {
    run(
      folder,
      "req",
      "-new",
      "-nodes",
      "-utf8",
      "-keyout",
      `${name}.key`,
      "-out",
      `${name}.csr`,
      "-subj",
      subject,
      ...key,
    );
  };
  const rsa = ["-newkey", "rsa:2048"];
  run(
    folder,
    ...["req", "-x509", "-nodes", "-utf8", "-days", "3650", "-keyout", "root.key", "-out", "root.pem"],
    ...["-subj", "/C=VN/O=Ban Cơ yếu Chính phủ/CN=Cơ quan chứng thực số thử", ...rsa],
  );
  writeFileSync(join(folder, "leaf.ext"), "basicConstraints=CA:FALSE\nkeyUsage=digitalSignature,nonRepudiation\n");
  for (const [name, key] of [
    ["rsa", rsa],
    ["ec", ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"]],
  ] as const) {
    request(name, `/C=VN/O=${of.organisation}/CN=${of.name}`, key);
    run(
      folder,
      ...["x509", "-req", "-in", `${name}.csr`, "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"],
      ...["-days", String(of.days ?? 730), "-extfile", "leaf.ext", "-out", `${name}.pem`],
    );
  }
  request("tsa", "/C=VN/O=Cơ quan cấp dấu thời gian/CN=Dấu thời gian thử", rsa);
  writeFileSync(
    join(folder, "tsa.ext"),
    "keyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping\n",
  );
  run(
    folder,
    ...["x509", "-req", "-in", "tsa.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"],
    ...["-days", "730", "-extfile", "tsa.ext", "-out", "tsa.pem"],
  );
  writeFileSync(join(folder, "serial.txt"), "01\n");
  writeFileSync(
    join(folder, "tsa.cnf"),
    "[tsa]\ndefault_tsa=one\n[one]\nserial=serial.txt\ndefault_policy=1.2.3.4.1\ndigests=sha256\nsigner_digest=sha256\n",
  );
  return {
    stamp: (bytes) => {
      writeFileSync(join(folder, "stamped"), bytes);
      run(folder, "ts", "-query", "-data", "stamped", "-sha256", "-cert", "-no_nonce", "-out", "q.tsq");
      run(
        folder,
        ...["ts", "-reply", "-config", "tsa.cnf", "-section", "one", "-queryfile", "q.tsq"],
        ...["-signer", "tsa.pem", "-inkey", "tsa.key", "-token_out", "-out", "token.der"],
      );
      return readFileSync(join(folder, "token.der"));
    },
    rootPem: readFileSync(join(folder, "root.pem"), "utf8"),
    sign: (bytes, { args = [], key = "rsa" } = {}) => {
      writeFileSync(join(folder, "data"), bytes);
      const file = key === "ec" ? "ec" : "rsa";
      const pss = key === "pss" ? ["-keyopt", "rsa_padding_mode:pss"] : [];
      return run(
        folder,
        ...["cms", "-sign", "-binary", "-md", "sha256", "-in", "data", "-outform", "DER"],
        ...["-signer", `${file}.pem`, "-inkey", `${file}.key`, "-certfile", "root.pem", ...pss, ...args],
      );
    },
  };
}

/** A page, as small as a PDF can be. */
export function buildPdf(text = "Bao cao"): Buffer {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
    `<< /Length ${text.length + 21} >>\nstream\nBT (${text}) Tj ET      \nendstream`,
  ];
  let body = "%PDF-1.7\n";
  const offsets = objects.map((object, at) => {
    const offset = body.length;
    body += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const trailer = `trailer\n<< /Root 1 0 R /Size ${objects.length + 1} >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + table + trailer, "latin1");
}

const ROOM = 16_000;

/** The file with one more signature behind it, as programs append it: what was there stays byte for byte. */
export function signPdf(
  pdf: Buffer,
  sign: (bytes: Buffer) => Buffer,
  { subFilter = "ETSI.CAdES.detached", written = "D:20261125083000+07'00'" } = {},
): Buffer {
  const blank = "0".repeat(ROOM);
  const range = (before: number, from: number, after: number): string =>
    `[0 ${before} ${from} ${after}]`.padEnd(40, " ");
  const head = (byteRange: string): string =>
    `9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /M (${written}) /ByteRange ${byteRange} /Contents `;
  const before = pdf.length + head(range(0, 0, 0)).length;
  const from = before + ROOM + 2;
  const tail = ` >>\nendobj\nxref\n9 1\n${String(pdf.length).padStart(10, "0")} 00000 n \ntrailer\n<< /Root 1 0 R /Size 10 >>\nstartxref\n${from + 16}\n%%EOF\n`;
  const opening = Buffer.concat([pdf, Buffer.from(head(range(before, from, tail.length)), "latin1")]);
  const closing = Buffer.from(tail, "latin1");
  const hex = sign(Buffer.concat([opening, closing])).toString("hex");
  return Buffer.concat([opening, Buffer.from(`<${hex}${blank.slice(hex.length)}>`, "latin1"), closing]);
}
