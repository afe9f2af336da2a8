/** Words on the papers themselves, which are Vietnamese by law whatever the language of the page. */
export const words = {
  committee: "Ủy ban nhân dân",
  committeeSymbol: "UBND",
  chair: "Chủ tịch",
  headOfAgency: "Thủ trưởng",
  centre: "Trung tâm Phục vụ hành chính công",
  centreSymbol: "TTPVHCC",
  filing: "VT, hồ sơ",
  oneStop: "Bộ phận một cửa",
  applicant: "Người nộp hồ sơ",
  smallWords: ["và", "của", "tỉnh", "thành", "phố", "xã", "phường"],
  likely: (due: string) =>
    `Nếu cơ quan giải quyết nhận hồ sơ ngay trong ngày thì có kết quả ngày ${due}. Ngày hẹn chính thức được báo sau.`,
  work: {
    receive: "Tiếp nhận, kiểm tra hồ sơ",
    accept: "Nhận hồ sơ chuyển đến",
    forward: "Giải quyết",
    sendBack: "Chuyển lại",
    recall: "Rút lại",
    transfer: "Chuyển cơ quan giải quyết",
    settle: "Giao kết quả",
    give: "Trả kết quả",
  } as Readonly<Record<string, string>>,
  erased: "(đã xóa dữ liệu cá nhân)",
  stillOpen: "chưa trả khi khóa sổ",
  volume: (number: number) => String(number).padStart(2, "0"),
};
