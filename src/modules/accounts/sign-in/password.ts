import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/**
 * argon2id with the first of the parameter sets OWASP's Password Storage Cheat Sheet names (19 MiB, two passes, one
 * lane). Stored as a PHC string, so that each password knows its own parameters and they can be raised later.
 */
const WANTED = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_LENGTH = 32;

interface Parameters {
  memory: number;
  passes: number;
  parallelism: number;
}

export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, WANTED, TAG_LENGTH);
  return `$argon2id$v=19$m=${WANTED.memory},t=${WANTED.passes},p=${WANTED.parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether the password fits, and whether its hash was made with parameters we no longer want. Without a hash (nobody of
 * that name, an invitation not yet taken up) the same work is done for nothing, so that the answer takes as long.
 */
export async function checkPassword(
  password: string,
  stored: string | null,
): Promise<{ fits: boolean; outdated: boolean }> {
  const known = stored === null ? null : parsePhc(stored);
  if (!known) {
    await derive(password, Buffer.alloc(16), WANTED, TAG_LENGTH);
    return { fits: false, outdated: false };
  }
  const hash = await derive(password, known.salt, known, known.hash.length);
  const outdated =
    known.memory !== WANTED.memory || known.passes !== WANTED.passes || known.parallelism !== WANTED.parallelism;
  return { fits: timingSafeEqual(hash, known.hash), outdated };
}

const unpadded = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

function parsePhc(text: string): (Parameters & { salt: Buffer; hash: Buffer }) | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(text);
  if (!found) return null;
  return {
    memory: Number(found[1]),
    passes: Number(found[2]),
    parallelism: Number(found[3]),
    salt: Buffer.from(found[4] as string, "base64"),
    hash: Buffer.from(found[5] as string, "base64"),
  };
}

/**
 * At most two at once: the work occupies threads that files and compression need as well, and 19 MiB each. Others wait
 * in line; the rate limit of the address keeps the line short.
 */
let running = 0;
const waiting: (() => void)[] = [];

async function derive(password: string, salt: Buffer, parameters: Parameters, tagLength: number): Promise<Buffer> {
  if (running >= 2) await new Promise<void>((resolve) => waiting.push(resolve));
  else running++;
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      argon2(
        "argon2id",
        { message: password.normalize("NFC"), nonce: salt, tagLength, ...parameters },
        (error: Error | null, hash: Buffer) => (error ? reject(error) : resolve(hash)),
      );
    });
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}
