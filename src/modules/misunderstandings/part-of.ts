import { unmark } from "../../platform/i18n/index.ts";

/** The steps of a procedure people ask about, as its page has them. */
export const PARTS = ["papers", "form", "fee", "time", "place", "online", "who", "result", "other"] as const;
export type Part = (typeof PARTS)[number];

/**
 * Words by which people ask about a step, without marks, the most telling first: [words, weight]. A question may hold words of
 * several steps; the heavier ones win, of equals the earlier step.
 */
const SAID: Record<Exclude<Part, "other">, readonly (readonly [pattern: string, weight: number])[]> = {
  online: [
    ["truc tuyen|online|qua mang|tren mang|dich vu cong|vneid|dinh danh muc|chu ky so", 4],
    [
      "tai (len|anh|file|tep)|dang nhap|tai khoan|quet ma|scan|ky so|up (anh|file)|ma otp|ung dung|trang web|cong quoc gia",
      3,
    ],
    ["bao loi|bi loi|khong gui duoc|tren dien thoai", 2],
  ],
  form: [
    ["to khai|mau don|don mau|bieu mau|mau so|mau nao|mau moi|mau giay|lay mau|tai mau|don xin", 3],
    [
      "dien|ghi (the nao|sao|gi|nhu|muc|dong)|khai (the nao|sao|gi|muc)|viet (don|the nao|sao)|muc (nao|so)|ky ten o dau",
      3,
    ],
  ],
  fee: [
    [
      "le phi|phi bao nhieu|bao nhieu tien|may tien|ton (bao|tien|phi)|mat tien|mien phi|mien giam|nop tien|dong tien|chi phi|nhieu tien|gia bao nhieu|het bao nhieu|chuyen khoan|thu tien|mien le",
      4,
    ],
    ["la bao nhieu|bao nhieu (mot|1) ban|dong bao nhieu", 3],
    ["phi|tien", 1],
  ],
  time: [
    [
      "bao lau|may ngay|bao nhieu ngay|khi nao (co|xong|duoc|lay|tra)|bao gio (co|xong|duoc|lay|tra)|chung nao|thoi han|tre hen|qua hen|hen (lai|tra|ngay)|cho (lau|hoai|mai|may)|xong chua|may bua|may hom|lay lien|trong ngay|may gio|may tuan",
      4,
    ],
    ["lau qua|cham|nhanh nhat|gap", 2],
  ],
  result: [
    [
      "ket qua|nhan (ban|giay|the) (o|qua|tai)|lay (ban|giay|the) o dau|gui ve|giao tan|buu dien|nhan ho|lay ho|ban dien tu|nhan thay|di lay|lay giup",
      4,
    ],
    ["sai ten|in sai|nhan duoc roi|cap ban giay", 4],
  ],
  place: [
    [
      "nop (o|tai) dau|o dau|cho nao|noi nao|di dau|den dau|len dau|cua nao|quay (nao|so)|xa hay|huyen hay|phuong nao|xa nao|co quan nao|noi (o|thuong tru|tam tru|sinh)|khac (xa|phuong|tinh|noi)|gap ai|dia chi|xa (cu|moi)|len xa|ve que|tai noi",
      3,
    ],
    ["thu bay|mo cua|gio lam viec|nghi trua|lam viec den", 3],
  ],
  who: [
    [
      "(co )?duoc khong|co duoc (lam|nop|dang ky|di|khai)|ai duoc|ai di|nguoi nao|thay (toi|me|cha|con|nguoi|chong|vo)|nop thay|lam thay|di thay|nop ho(?! so)|lam ho(?! so)|uy quyen|doi tuong|dieu kien|truong hop nao|co can (phai )?(dich than|co mat|di cung)|phai (dich than|co mat)|bao nhieu tuoi|du tuoi|chua ket hon|khong ket hon|con ngoai gia thu|me don than|nguoi nuoc ngoai|khong co (chong|vo|cha|ho khau)",
      3,
    ],
  ],
  papers: [
    [
      "giay (to )?(gi|nao)|can (mang|dem|co|giay|nop|nhung)|mang (theo )?(gi|nhung|giay)|dem (theo )?(gi|giay)|ho so gom|gom (nhung|giay)|chuan bi|can nhung gi|thieu giay|bo sung|ban (sao|chinh|goc|photo)|cong chung|chung thuc|photo|sao y|nhung giay|giay chung|thay (bang|cho) giay|mat giay|khong co giay|khong con giay|hinh 3|anh the|may tam (anh|hinh)|can cuoc (goc|cu|gan)",
      3,
    ],
    ["giay|so ho khau|chung minh|can cuoc|ho chieu", 1],
  ],
};

const RULES = (Object.keys(SAID) as Exclude<Part, "other">[]).map(
  (part) => [part, SAID[part].map(([words, weight]) => [new RegExp(` (?:${words}) `), weight] as const)] as const,
);
/** Where two steps weigh the same, the one that is asked about more narrowly. */
const FIRST: readonly Part[] = ["online", "form", "fee", "time", "result", "who", "papers", "place", "other"];

/** Small letters without marks, one blank between and around words. */
export const bare = (text: string): string =>
  ` ${(unmark(text.normalize("NFC").toLowerCase()).match(/[a-z0-9]+/g) ?? []).join(" ")} `;

/** Which step of a procedure a question or a search is about. */
export function partOf(text: string): Part {
  const said = bare(text);
  let best: Part = "other";
  let most = 0;
  const weighed = new Map(
    RULES.map(([part, patterns]) => [
      part as Part,
      patterns.reduce((sum, [pattern, weight]) => sum + (pattern.test(said) ? weight : 0), 0),
    ]),
  );
  for (const part of FIRST) {
    const weight = weighed.get(part) ?? 0;
    if (weight > most) {
      best = part;
      most = weight;
    }
  }
  return best;
}

/** Words people put around what they search for. */
const AROUND = new Set(
  "thu tuc ho so giay to lam xin cap xin dang ky cho toi em minh con o tai dau nhu the nao bao gom can gi muon hoi ve va la co duoc khong cach huong dan moi nhat online truc tuyen xa phuong tinh ban mau don nop di lay nhung cac mot nam nay 2024 2025 2026".split(
    " ",
  ),
);
const contentOf = (text: string): Set<string> => {
  const words = bare(text).trim().split(" ");
  const own = words.filter((word) => !AROUND.has(word));
  return new Set(own.length > 0 ? own : words);
};

export interface Searched {
  text: string;
  times: number;
}

export interface Theme {
  texts: Searched[];
  times: number;
}

/** Searches in near words together: most of the fewer content words in common with one of them. The most searched for names the theme. */
export function themesOf(searched: readonly Searched[]): Theme[] {
  const themes: (Theme & { contents: Set<string>[] })[] = [];
  for (const one of [...searched].sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))) {
    const content = contentOf(one.text);
    const near = themes.find((theme) => theme.contents.some((other) => isNear(content, other)));
    if (near) {
      near.texts.push(one);
      near.times += one.times;
      near.contents.push(content);
    } else themes.push({ texts: [one], times: one.times, contents: [content] });
  }
  return themes.map(({ contents: _, ...theme }) => theme).sort((a, b) => b.times - a.times);
}

/** One word alone is near to itself only: "xe" is not "xe máy cũ". */
function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const fewer = Math.min(a.size, b.size);
  const common = [...a].filter((word) => b.has(word)).length;
  return common >= Math.max(1, Math.ceil(fewer * 0.6)) && (fewer > 1 || a.size === b.size);
}
