/** Answers to short messages, without marks, so that each is one part. */
export const replyWords = {
  help: (phone: string) =>
    `Soan HS va ma ho so de hoi ho so; GY va noi dung de gop y; TU CHOI de thoi nhan tin.${phone && ` Gap can bo: ${phone}`}`,
  lookupNotPossible: (code: string, phone: string) =>
    `Chua tra cuu duoc ma ${code} qua tin nhan. ${phone ? `Xin goi ${phone} hoac` : "Xin"} den noi da nop ho so.`,
  questionTaken: (code: string, day: string, address: string) =>
    `Da nhan y kien. Ma tra cuu ${code}, tra loi cham nhat ngay ${day}. Xem tai ${address}`,
  stopped: (address: string) => `Da ghi nhan, ban khong con nhan tin tuyen truyen. Muon nhan lai: ${address}`,
  tooMany: (most: number, phone: string) =>
    `Hom nay so nay da gui ${most} tin hoi. Xin nhan lai ngay mai${phone && ` hoac goi ${phone}`}.`,
};
