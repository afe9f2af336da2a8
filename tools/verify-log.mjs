#!/usr/bin/env node
// Checks an exported log of acts without any server or library of ours: Node 20 or later, this one file, the export.
//
//   npm run danbiet -- export audit-log log.jsonl
//   node tools/verify-log.mjs log.jsonl [--earlier older.jsonl]
//
// Exit code: 0 whole, 1 altered, 2 not such a file. With --earlier it also proves that the older export is the beginning
// of this one; without it, entries cut off at the end together with the heads in the first line cannot be noticed. Keep
// an old export, or only its first line, where the operators of the server cannot write.
//
// How a hash is made (src/modules/audit/audit.ts does the same): SHA-256 over the previous hash and the fields below in
// this order, each as JSON text, joined by line feeds. The first entry of a chain follows 64 zeros.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

const HASHED = [
  "previousHash",
  "chain",
  "position",
  "at",
  "actorId",
  "actorName",
  "onBehalfOf",
  "act",
  "subjectKind",
  "subjectId",
  "unitId",
  "details",
];
/** Order in which an entry is written; a line in any other form was not written by the export. */
const WRITTEN = [...HASHED.slice(1), "previousHash", "hash"];
const START = "0".repeat(64);

class NotALog extends Error {}

/** Only line feeds end a line: texts may hold other separators, at which `readline` would cut. */
async function* linesOf(path) {
  let rest = "";
  let number = 0;
  for await (const chunk of createReadStream(path, "utf8")) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop();
    for (const text of lines) yield { number: ++number, text };
  }
  if (rest !== "") yield { number: ++number, text: rest };
}

function headOf(text, path) {
  let head;
  try {
    head = JSON.parse(text);
  } catch {
    head = null;
  }
  if (head?.format !== "danbiet-audit-log" || head.formatVersion !== 1 || !Array.isArray(head.heads)) {
    throw new NotALog(`${path} không phải nhật ký do lệnh "export audit-log" xuất ra.`);
  }
  return head;
}

/** The heads an earlier export noted: chain → length and hash. */
async function earlierHeads(path) {
  for await (const { text } of linesOf(path)) return new Map(headOf(text, path).heads.map((one) => [one.chain, one]));
  throw new NotALog(`${path} trống.`);
}

async function verify(path, earlier) {
  const faults = [];
  const chains = new Map();
  let head = null;
  let entries = 0;
  for await (const { number, text } of linesOf(path)) {
    if (head === null) {
      head = headOf(text, path);
      for (const { chain } of head.heads) chains.set(chain, { length: 0, hash: START });
      continue;
    }
    const say = (fault) => faults.push(`dòng ${number}: ${fault}`);
    let entry;
    try {
      entry = JSON.parse(text);
    } catch {
      say("không đọc được");
      continue;
    }
    entries++;
    const form = JSON.stringify(Object.fromEntries(WRITTEN.map((name) => [name, entry?.[name]])));
    const chain = chains.get(entry?.chain);
    if (!chain || form !== text) {
      say(chain ? "không đúng dạng (thêm, bớt hoặc đổi chỗ trường)" : "thuộc một chuỗi không có trong dòng đầu");
      continue;
    }
    if (entry.position !== chain.length + 1)
      say(`chuỗi ${entry.chain}: sau dòng ${chain.length} là dòng ${entry.position}`);
    if (entry.previousHash !== chain.hash)
      say(`chuỗi ${entry.chain}, dòng ${entry.position}: không nối với dòng trước`);
    const hash = createHash("sha256")
      .update(HASHED.map((name) => JSON.stringify(entry[name])).join("\n"))
      .digest("hex");
    if (entry.hash !== hash) say(`chuỗi ${entry.chain}, dòng ${entry.position}: nội dung đã bị sửa`);
    chain.length = entry.position;
    chain.hash = entry.hash;
    const noted = earlier?.get(entry.chain);
    if (noted && noted.length === entry.position && noted.headHash !== entry.hash) {
      say(`chuỗi ${entry.chain}, dòng ${entry.position}: khác với bản xuất trước`);
    }
  }
  if (head === null) throw new NotALog(`${path} trống.`);
  for (const { chain, length, headHash } of head.heads) {
    const found = chains.get(chain);
    if (found.length !== length || found.hash !== headHash) faults.push(`chuỗi ${chain}: đuôi không khớp với dòng đầu`);
  }
  for (const [chain, noted] of earlier ?? []) {
    if ((chains.get(chain)?.length ?? 0) < noted.length) faults.push(`chuỗi ${chain}: ngắn hơn bản xuất trước`);
  }
  return { entries, faults, heads: head.heads };
}

async function main(words) {
  const at = words.indexOf("--earlier");
  const older = at === -1 ? undefined : words.splice(at, 2)[1];
  const [path, ...rest] = words;
  if (!path || rest.length > 0 || (at !== -1 && !older)) {
    console.error("Dùng: node tools/verify-log.mjs NHẬT-KÝ.jsonl [--earlier BẢN-TRƯỚC.jsonl]");
    return 2;
  }
  const { entries, faults, heads } = await verify(path, older ? await earlierHeads(older) : undefined);
  for (const fault of faults.slice(0, 20)) console.log(`SAI ${fault}`);
  if (faults.length > 20) console.log(`… và ${faults.length - 20} chỗ sai khác`);
  const used = heads.filter((one) => one.length > 0).length;
  console.log(
    faults.length === 0
      ? `Nhật ký nguyên vẹn: ${entries} dòng trong ${used} chuỗi.`
      : `Nhật ký KHÔNG nguyên vẹn: ${faults.length} chỗ sai trong ${entries} dòng.`,
  );
  return faults.length === 0 ? 0 : 1;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof NotALog ? error.message : `Không đọc được tệp (${error.code ?? error.message}).`);
    process.exitCode = 2;
  },
);
