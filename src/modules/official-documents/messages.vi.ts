/**
 * Fixed words of official documents. There is no English catalogue: Nghị định 30/2020/NĐ-CP Điều 8 and Phụ lục I lay the words down, and
 * the documents are in Vietnamese whatever the reader's language.
 */
export const words = {
  country: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
  motto: "Độc lập - Tự do - Hạnh phúc",
  number: "Số:",
  about: "V/v",
  to: "Kính gửi:",
  recipients: "Nơi nhận:",
  asAbove: "Như trên",
  file: "Lưu:",
  article: "Điều",
  annex: "Phụ lục",
  enclosedWith: (typeName: string, number: string, date: string, agency: string) =>
    `(Kèm theo ${typeName} số ${number} ${date} của ${agency})`,
  end: "./.",
};

/** The state's name and motto (Quốc hiệu, Tiêu ngữ), for papers other modules set. */
export const stateWords = { country: words.country, motto: words.motto };
