import { describe, expect, test } from "vitest";
import { checkPassword, hashPassword } from "./password.ts";
import { passwordFault } from "./password-rules.ts";

describe("kept passwords", () => {
  test("are argon2id with a salt of their own, and fit only themselves", async () => {
    const [first, second] = await Promise.all([hashPassword("sông nước miền tây"), hashPassword("sông nước miền tây")]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(first).not.toBe(second);
    expect(await checkPassword("sông nước miền tây", first)).toEqual({ fits: true, outdated: false });
    expect((await checkPassword("song nuoc mien tay", first)).fits).toBe(false);
  });

  test("typed with combining marks they are the same password", async () => {
    const stored = await hashPassword("sông nước miền tây".normalize("NFC"));
    expect((await checkPassword("sông nước miền tây".normalize("NFD"), stored)).fits).toBe(true);
  });

  test("made with other parameters they still fit and ask to be made anew", async () => {
    // The PHC string of the same algorithm at 8 MiB and one pass.
    const old = await weakHash("sông nước miền tây");
    expect(await checkPassword("sông nước miền tây", old)).toEqual({ fits: true, outdated: true });
  });

  test("where there is none, nothing fits", async () => {
    expect(await checkPassword("sông nước miền tây", null)).toEqual({ fits: false, outdated: false });
    expect((await checkPassword("", "not a hash")).fits).toBe(false);
  });
});

async function weakHash(password: string): Promise<string> {
  const { argon2Sync } = await import("node:crypto");
  const salt = Buffer.from("0123456789abcdef");
  const hash = argon2Sync("argon2id", {
    message: password,
    nonce: salt,
    memory: 8_192,
    passes: 1,
    parallelism: 1,
    tagLength: 32,
  });
  const plain = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");
  return `$argon2id$v=19$m=8192,t=1,p=1$${plain(salt)}$${plain(hash)}`;
}

describe("new passwords", () => {
  const lan = { email: "nguyenlan.vpub@camau.example", name: "Nguyễn Thị Lan" };

  test.each([
    ["mười một ký", "short"],
    ["x".repeat(201), "long"],
    ["Matkhau@12345", "silly"],
    ["Mật khẩu 123456", "silly"],
    ["M@tkh4u!2026!!", "silly"],
    ["password1234", "silly"],
    ["P@ssw0rd2026", "silly"],
    ["anhyeuem123456", "silly"],
    ["qwertyuiop12", "silly"],
    ["1qaz2wsx3edc", "silly"],
    ["abcdefghijklm", "silly"],
    ["abc123abc123abc123", "silly"],
    ["aaaaaaaaaaaa", "silly"],
    ["090312345678", "silly"],
    ["CaMau@2026!!!", "silly"],
    ["admin@danbiet.vn", "silly"],
    ["UBNDxa@123456", "silly"],
    ["iloveyou iloveyou", "silly"],
    ["nguyenlan-xanh-bien", "personal"],
    ["xanh nguyễn thị lan", "personal"],
  ])("%s is refused: %s", (password, fault) => {
    expect(passwordFault(password, lan)).toBe(fault);
  });

  test.each([
    "sông nước miền tây",
    "bốn con vịt qua cầu",
    "Kx9#vTq2!mWz",
    "tím hoa lục bình trôi",
    "correct horse battery staple",
  ])("%s is taken", (password) => {
    expect(passwordFault(password, lan)).toBeNull();
  });
});
