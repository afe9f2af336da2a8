import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isWholePdf, type PdfSignature, readPem, readSignatures } from "./index.ts";
import { buildOffice, buildPdf, hasOpenssl, signPdf } from "./testing/sign-pdf.ts";

const office = hasOpenssl
  ? buildOffice({ name: "Ủy ban nhân dân phường Giá Rai", organisation: "UBND tỉnh Cà Mau" })
  : undefined;

describe.skipIf(!office)("a PDF signed by another program", () => {
  const sign = office?.sign ?? ((bytes: Buffer) => bytes);
  const anchors = readPem(office?.rootPem ?? "");
  const only = (bytes: Buffer, trusted = anchors): PdfSignature => {
    const { signatures } = readSignatures(bytes, trusted);
    expect(signatures).toHaveLength(1);
    return signatures[0] as PdfSignature;
  };

  test("who, when, over what, and whether it leads to somebody one trusts", () => {
    const signed = signPdf(buildPdf(), (bytes) => sign(bytes, { args: ["-cades", "-nosmimecap"] }));
    expect(isWholePdf(signed)).toBe(true);
    const one = only(signed);
    expect(one).toMatchObject({
      kind: "signature",
      covers: "whole",
      integrity: "intact",
      signer: {
        name: "Ủy ban nhân dân phường Giá Rai",
        organisation: "UBND tỉnh Cà Mau",
        issuer: "Cơ quan chứng thực số thử",
      },
      clock: "signer",
      wasValid: true,
      isTrusted: true,
      isWeak: false,
    });
    expect(Math.abs((one.signedAt?.getTime() ?? 0) - Date.now())).toBeLessThan(60_000);
    expect(readSignatures(signed, anchors).isLonger).toBe(false);
  });

  test.each([
    ["RSA without attributes", { args: ["-noattr"] }],
    ["RSA-PSS", { key: "pss" }],
    ["an elliptic curve", { key: "ec" }],
    ["the signer found by the id of the key", { args: ["-keyid"] }],
    ["SHA-512", { args: ["-md", "sha512"] }],
  ] as const)("made with %s is read too", (_how, options) => {
    const now = new Date(Date.now() + 1_000).toISOString().replace(/\D/g, "").slice(0, 14);
    const signed = signPdf(buildPdf(), (bytes) => sign(bytes, options), { written: `D:${now}Z` });
    expect(only(signed)).toMatchObject({ covers: "whole", integrity: "intact", isTrusted: true });
  });

  test("without attributes the moment is the one the program wrote beside it", () => {
    const signed = signPdf(buildPdf(), (bytes) => sign(bytes, { args: ["-noattr"] }), {
      written: "D:20201125083000+07'00'",
    });
    // The certificate of the test is younger, which is told.
    expect(only(signed)).toMatchObject({
      signedAt: new Date("2020-11-25T01:30:00Z"),
      wasValid: false,
      isTrusted: false,
    });
  });

  test("a letter changed afterwards is told", () => {
    const signed = signPdf(buildPdf("Da lam 12 viec"), sign);
    const forged = Buffer.from(signed.toString("latin1").replace("Da lam 12", "Da lam 92"), "latin1");
    expect(only(forged)).toMatchObject({ covers: "whole", integrity: "changed" });
  });

  test("what is written behind the signature is told, and a second signature is no such thing", () => {
    const signed = signPdf(buildPdf(), sign);
    const longer = Buffer.concat([signed, Buffer.from("10 0 obj\n<< >>\nendobj\nstartxref\n9\n%%EOF\n")]);
    expect(only(longer)).toMatchObject({ integrity: "intact" });
    expect(readSignatures(longer, anchors).isLonger).toBe(true);
    expect(readSignatures(Buffer.concat([signed, Buffer.from("\r\n")]), anchors).isLonger).toBe(false);
    const twice = readSignatures(
      signPdf(signed, (bytes) => sign(bytes, { key: "ec" })),
      anchors,
    );
    expect(twice).toMatchObject({
      isLonger: false,
      signatures: [
        { covers: "revision", integrity: "intact" },
        { covers: "whole", integrity: "intact" },
      ],
    });
  });

  test("a signature that leaves out a stretch of its own choosing covers a part only", () => {
    const text = signPdf(buildPdf(), sign).toString("latin1");
    const [, before = "", from = "", after = ""] = /\/ByteRange \[0 (\d+) (\d+) (\d+)\]/.exec(text) ?? [];
    const wider = (Number(from) + 30).toString().padEnd(from.length);
    const shorter = (Number(after) - 30).toString().padEnd(after.length);
    const forged = text.replace(`[0 ${before} ${from} ${after}]`, `[0 ${before} ${wider} ${shorter}]`);
    expect(only(Buffer.from(forged, "latin1"))).toMatchObject({ covers: "part", integrity: "changed" });
    const middle = text.replace(`[0 ${before}`, `[9 ${Number(before) - 9}`.padEnd(`[0 ${before}`.length));
    expect(only(Buffer.from(middle, "latin1")).covers).toBe("part");
  });

  test("a time stamp over the file is one, with the clock of its office; over other bytes it is not", () => {
    const stamp = office?.stamp ?? ((bytes: Buffer) => bytes);
    const stamped = signPdf(signPdf(buildPdf(), sign), stamp, { subFilter: "ETSI.RFC3161" });
    const { signatures } = readSignatures(stamped, anchors);
    expect(signatures).toMatchObject([
      { kind: "signature", covers: "revision", integrity: "intact" },
      {
        kind: "timestamp",
        covers: "whole",
        integrity: "intact",
        clock: "timestamp",
        isTrusted: true,
        signer: { name: "Dấu thời gian thử" },
      },
    ]);
    const other = signPdf(buildPdf(), () => stamp(Buffer.from("khác")), { subFilter: "ETSI.RFC3161" });
    expect(only(other)).toMatchObject({ kind: "timestamp", integrity: "changed" });
  });

  test("the old form that signs a SHA-1 of the file is read, and called weak", () => {
    const old = (bytes: Buffer) =>
      sign(createHash("sha1").update(bytes).digest(), { args: ["-nodetach", "-md", "sha1"] });
    const signed = signPdf(buildPdf(), old, { subFilter: "adbe.pkcs7.sha1" });
    expect(only(signed)).toMatchObject({ covers: "whole", integrity: "intact", isWeak: true });
    const forged = Buffer.from(signed.toString("latin1").replace("Bao cao", "Bao cáo"), "latin1");
    expect(only(forged).integrity).toBe("changed");
  });

  test("a certificate of somebody else's root is not trusted; without roots nothing is said of it", () => {
    const signed = signPdf(buildPdf(), sign);
    const stranger = buildOffice({ name: "Người lạ", organisation: "Không rõ" });
    expect(only(signed, readPem(stranger.rootPem))).toMatchObject({ integrity: "intact", isTrusted: false });
    expect(only(signed, [])).toMatchObject({ integrity: "intact", isTrusted: null });
  });

  test("rubbish where the signature should be is told as unreadable, an unknown form as such", () => {
    expect(only(signPdf(buildPdf(), () => Buffer.from("3003020101", "hex"))).integrity).toBe("unreadable");
    expect(only(signPdf(buildPdf(), () => Buffer.alloc(40, 0x30))).integrity).toBe("unreadable");
    const old = signPdf(buildPdf(), sign, { subFilter: "adbe.x509.rsa_sha1" });
    expect(only(old).integrity).toBe("unsupported");
  });

  test("bytes changed anywhere never make it intact and different, and never end in an error", () => {
    const signed = signPdf(buildPdf(), sign);
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Buffer.from(signed);
        changed[at] = (changed[at] ?? 0) ^ by;
        const { signatures, isLonger } = readSignatures(changed, anchors);
        const [one] = signatures;
        const isStated = one?.integrity === "intact" && one.covers === "whole" && !isLonger;
        // The padding behind the signature, and letter case of its digits, are the only bytes nobody signed.
        if (isStated) expect(at).toBeGreaterThan(signed.indexOf("/Contents <"));
        if (isStated) expect(at).toBeLessThan(signed.lastIndexOf(">>\nendobj\nxref"));
      }),
      { numRuns: 300 },
    );
  });
});

test("an unsigned PDF has no signature; one that breaks off is no whole PDF", () => {
  expect(readSignatures(buildPdf(), [])).toEqual({ signatures: [], isLonger: false });
  expect(isWholePdf(buildPdf())).toBe(true);
  expect(isWholePdf(buildPdf().subarray(0, 200))).toBe(false);
  expect(isWholePdf(Buffer.from("%PDF-1.7"))).toBe(false);
});
