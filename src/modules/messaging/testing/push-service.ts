import { createDecipheriv, createECDH, createPublicKey, type ECDH, hkdfSync, randomBytes, verify } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What the service does with one message: takes it, or one of the ways in which push services fail. */
export type PushBehaviour =
  | "take"
  | "gone"
  | "unknownDevice"
  | "tooMany"
  | "tooLarge"
  | "lostAfterTaking"
  | "brokenAfterTaking"
  | "badKey"
  | "neverAnswers";

export interface Pushed {
  device: string;
  topic: string;
  ttl: number;
  urgency: string;
  bytes: number;
  /** As the device reads it. */
  notice: Record<string, unknown>;
}

interface Device {
  own: ECDH;
  auth: Buffer;
}

export interface PushService {
  readonly host: string;
  /** Every message taken, in order. */
  readonly taken: Pushed[];
  /** What lies here for devices that are away: one of each name (RFC 8030, 5.4). */
  readonly held: Map<string, Pushed>;
  /** Taken though it was not as the standards say; empty in a good world. */
  readonly faults: string[];
  behave(next: (device: string) => PushBehaviour): void;
  /** A browser that asks for notices under our key: what it hands to the page. */
  device(name: string, key: string): string;
  close(): Promise<void>;
}

/**
 * A push service that speaks RFC 8030 and 8292 over plain HTTP, reads what came with the keys of the device it was for (RFC 8291),
 * and fails when told to.
 */
export async function startPushService(options: { read?: boolean } = {}): Promise<PushService> {
  const devices = new Map<string, Device>();
  const taken: Pushed[] = [];
  const held = new Map<string, Pushed>();
  const faults: string[] = [];
  let choose: (device: string) => PushBehaviour = () => "take";
  let origin = "";
  const server = createServer(async (req, res) => {
    const parts: Buffer[] = [];
    for await (const part of req) parts.push(part);
    const body = Buffer.concat(parts);
    const name = decodeURIComponent(req.url?.split("/").at(-1) ?? "");
    const device = devices.get(name);
    const header = (one: string): string => String(req.headers[one] ?? "");
    const end = (status: number, more: Record<string, string> = {}): void => void res.writeHead(status, more).end();
    const behaviour = choose(name);
    if (!device || behaviour === "unknownDevice") return end(404);
    if (behaviour === "neverAnswers") return;
    if (behaviour === "gone") return end(410);
    if (behaviour === "tooMany") return end(429, { "retry-after": "120" });
    if (behaviour === "tooLarge" || body.length > 4_096) return end(413);
    if (behaviour === "badKey") return end(403);
    if (options.read === false) {
      taken.push({ device: name, topic: header("topic"), ttl: 0, urgency: "", bytes: body.length, notice: {} });
      return end(201);
    }
    const fault = faultOf(header("authorization"), origin);
    if (fault) faults.push(fault);
    if (header("content-encoding") !== "aes128gcm") faults.push("content-encoding");
    const pushed: Pushed = {
      device: name,
      topic: header("topic"),
      ttl: Number(header("ttl")),
      urgency: header("urgency"),
      bytes: body.length,
      notice: JSON.parse(decrypt(body, device).toString("utf8")) as Record<string, unknown>,
    };
    taken.push(pushed);
    held.set(`${name} ${pushed.topic}`, pushed);
    if (behaviour === "lostAfterTaking") return void req.socket.destroy();
    if (behaviour === "brokenAfterTaking") return end(502);
    end(201, { location: `${origin}/m/${taken.length}` });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host: "127.0.0.1",
    taken,
    held,
    faults,
    behave: (next) => {
      choose = next;
    },
    device(name, key) {
      const own = createECDH("prime256v1");
      own.generateKeys();
      const auth = randomBytes(16);
      devices.set(name, { own, auth });
      const keys = { p256dh: own.getPublicKey("base64url"), auth: auth.toString("base64url") };
      return JSON.stringify({ endpoint: `${origin}/push/${name}`, expirationTime: null, keys, key });
    },
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Who sends, as RFC 8292 has it: signed by the key named, for this service, for at most a day. */
function faultOf(authorization: string, audience: string): string | null {
  const found = /^vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)$/.exec(authorization);
  if (!found) return "authorization";
  const [, head = "", claims = "", seal = "", key = ""] = found;
  const point = Buffer.from(key, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
  };
  const ok = verify(
    "sha256",
    Buffer.from(`${head}.${claims}`),
    { key: createPublicKey({ key: jwk, format: "jwk" }), dsaEncoding: "ieee-p1363" },
    Buffer.from(seal, "base64url"),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, string | number>;
  if (!ok) return "signature";
  if (aud !== audience) return "audience";
  if (typeof exp !== "number" || !/^(mailto:|https?:)/.test(String(sub))) return "claims";
  return null;
}

/** The device's side of RFC 8291. */
function decrypt(body: Buffer, { own, auth }: Device): Buffer {
  const salt = body.subarray(0, 16);
  const length = body.readUInt8(20);
  const sender = body.subarray(21, 21 + length);
  const derive = (key: Buffer, from: Buffer, info: Buffer | string, bytes: number): Buffer =>
    Buffer.from(hkdfSync("sha256", key, from, info, bytes));
  const info = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), sender]);
  const secret = derive(own.computeSecret(sender), auth, info, 32);
  const cipher = createDecipheriv(
    "aes-128-gcm",
    derive(secret, salt, "Content-Encoding: aes128gcm\0", 16),
    derive(secret, salt, "Content-Encoding: nonce\0", 12),
  );
  cipher.setAuthTag(body.subarray(-16));
  const plain = Buffer.concat([cipher.update(body.subarray(21 + length, -16)), cipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2));
}
