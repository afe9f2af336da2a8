import { unmark } from "../../../platform/i18n/index.ts";

const PASSWORD_MIN = 12;
/** Far above any pass phrase; keeps a megabyte of "password" from being hashed. */
const PASSWORD_MAX = 200;

export type PasswordFault = "short" | "long" | "silly" | "personal";

/**
 * What is wrong with a new password, or null. Length and guessability only, no rules about kinds of characters: they
 * lead to "Matkhau@123". A list of the thousand most used passwords would miss that one, so the habit behind them is
 * refused instead: a well-known word, filled up with digits and signs.
 */
export function passwordFault(password: string, person: { email: string; name: string }): PasswordFault | null {
  const length = [...password.normalize("NFC")].length;
  if (length < PASSWORD_MIN) return "short";
  if (length > PASSWORD_MAX) return "long";
  const plain = unmark(password);
  if (isSilly(plain) || isSilly(withoutLeet(plain))) return "silly";
  const letters = plain.replace(/[^a-z0-9]/g, "");
  return personalWords(person).some((word) => letters.includes(word)) ? "personal" : null;
}

/** The part of the address before "@", its longer pieces, and the whole name. */
function personalWords(person: { email: string; name: string }): string[] {
  const local = unmark(person.email.split("@")[0] ?? "");
  const words = [local, ...local.split(/[^a-z0-9]+/), unmark(person.name)];
  return words.map((word) => word.replace(/[^a-z0-9]/g, "")).filter((word) => word.length >= 4);
}

const LEET: Record<string, string> = {
  "@": "a",
  "4": "a",
  "3": "e",
  "1": "i",
  "!": "i",
  "0": "o",
  $: "s",
  "5": "s",
  "7": "t",
};

/** Signs that stand for letters inside a word; behind it they are filling. */
const withoutLeet = (text: string): string =>
  text.replace(/(?<=^|[a-z])[@431!0$57](?=[a-z])/g, (sign) => LEET[sign] ?? sign);

function isSilly(text: string): boolean {
  if (new Set(text).size < 5) return true;
  if (/^(.{1,5}?)\1+.{0,4}$/s.test(text)) return true;
  const bare = text.replace(/[\s._-]+/g, "");
  let rest = bare;
  for (const root of ROOTS) rest = rest.replaceAll(root, " ");
  rest = withoutRuns(rest);
  const remaining = rest.replace(/[^\p{L}]/gu, "").length;
  // Only digits and signs: telephone numbers, dates of birth, numbers of papers.
  if (!/\p{L}/u.test(bare)) return true;
  return rest !== bare && remaining < 4;
}

const ROWS = [
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiop",
  "asdfghjkl",
  "zxcvbnm",
  "qazwsxedcrfvtgbyhnujm",
  "1234567890",
];
const RUNS = [...ROWS, ...ROWS.map((row) => [...row].reverse().join(""))];

/** Takes out everything of four or more characters that stands side by side on a keyboard or in the alphabet. */
function withoutRuns(text: string): string {
  let left = "";
  let at = 0;
  while (at < text.length) {
    let run = 0;
    for (const row of RUNS) {
      const from = row.indexOf(text[at] as string);
      if (from === -1) continue;
      let length = 1;
      while (row[from + length] !== undefined && row[from + length] === text[at + length]) length++;
      run = Math.max(run, length);
    }
    if (run >= 4) {
      left += " ";
      at += run;
    } else left += text[at++];
  }
  return left;
}

/** Words that stand at the top of every list of used passwords, ours and the world's; longest first. */
const ROOTS = `matkhau matkhaumoi matkhaucu matma password passwort passw pass pwd admin administrator root user
guest test testing demo default changeme letmein welcome login secret master super superman batman dragon monkey
sunshine princess football baseball shadow michael jordan charlie freedom whatever trustno hello iloveyou loveyou love
anhyeuem emyeuanh yeuanh yeuem yeulam anhyeu emyeu yeunhieu nhieulam maimai maiyeu conyeu giadinh bome congai contrai
nhoem nhoanh tinhyeu hanhphuc mayman phatdat phattai bigbang naruto doraemon pikachu pokemon facebook google gmail
zalo youtube tiktok viettel vinaphone mobifone vnpt vnptioffice egov dichvucong motcua thutuc hanhchinh caicach cchc
ubnd ubndxa ubndtinh ubndphuong uyban uybannhandan nhandan xaphuong canbo congchuc chutich bithu vanphong vanthu
dangcong dangcongsan dangvien vietnam vietnamvodich hanoi saigon hochiminh danang haiphong cantho camau baclieu
sochoctrang hue dalat nhatrang vungtau langson bacninh thanhhoa nghean hatinh quangninh dongnai binhduong tphcm
danbiet danban danlam dankiemtra khongbiet khongco khongcho quenroi quenmatkhau chiudoi xinchao camon taikhoan
dangnhap dangxuat matkhaula matkhaukho motnamba mothaiba motngay ngaymoi nammoi chucmung tuoitre tuoitho bongda
manutd manchester chelsea liverpool arsenal barcelona realmadrid ronaldo messi computer internet samsung iphone apple
nokia oppo xiaomi windows office laptop summer winter spring autumn january february monday friday family friend
forever flower butterfly chocolate cookie killer hunter ranger tigger ginger pepper cheese orange banana starwars
matrix phoenix mustang ferrari corvette harley qwerty azerty abc aaa asd zxc qaz wsx`
  .split(/\s+/)
  .sort((a, b) => b.length - a.length);
