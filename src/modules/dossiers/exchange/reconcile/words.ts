/** Kept with what they are about, so in one language. */
export const reconcileWords = {
  tooMany: "Có hơn 200.000 hồ sơ. Chọn ít ngày hơn.",
  gone: "Nơi nhận này không còn.",
  askedAgain: "Đối chiếu thấy khác; hỏi lại rồi gửi tiếp.",
};
