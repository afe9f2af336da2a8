export const ANSWERS = ["good", "notThere", "expired", "later"] as const;
export const SERVICES = ["check", "send", "progress", "look", "list"] as const;

/** How another system numbers its answers and names its services. Data of each destination: the operator's specification decides. */
export interface Dialect {
  answers: Record<(typeof ANSWERS)[number], string>;
  services: Record<(typeof SERVICES)[number], string>;
}

/** What a new destination begins with (unverified: shaped after the messages of before 2026). */
export const USUAL_DIALECT: Dialect = {
  answers: { good: "0", notThere: "4", expired: "-2", later: "-3" },
  services: {
    check: "KiemTraKetNoi",
    send: "DongBoHoSo",
    progress: "CapNhatTienDoHoSo",
    look: "TraCuuHoSo",
    list: "DanhSachHoSo",
  },
};

/** @returns null for what is no number of an answer */
export const readAnswer = (text: string): string | null => (/^-?\d{1,9}$/.test(text.trim()) ? text.trim() : null);

/** @returns null for what is no name of a service */
export const readService = (text: string): string | null =>
  /^[A-Za-z][\w./-]{0,99}$/.test(text.trim()) ? text.trim() : null;

const MOST_FIELDS = 1_000;

/** Lines "Hộ tịch = G15-HT01" as codes by field; of what cannot be read the first line is told. */
export function readFieldCodes(text: string): { codes: Record<string, string> } | { wrongLine: string } {
  const lines = text
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
  const codes: Record<string, string> = {};
  for (const line of lines) {
    const [, field, code] = /^(.{1,200}?)\s*=\s*([\x21-\x7e]{1,50})$/.exec(line) ?? [];
    if (!field || !code || (codes[field] ?? code) !== code || Object.keys(codes).length >= MOST_FIELDS)
      return { wrongLine: line.slice(0, 100) };
    codes[field] = code;
  }
  return { codes };
}

export const writeFieldCodes = (codes: Readonly<Record<string, string>>): string =>
  Object.entries(codes)
    .map(([field, code]) => `${field} = ${code}`)
    .join("\n");
