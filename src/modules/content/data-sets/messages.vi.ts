export const vi = {
  news: {
    title: "Tin bài đã phát hành",
    description: "Tin, thông báo, bài giải thích đã ra, mới nhất ở trên; tin đã thu hồi không còn ở đây.",
    keywords: ["tin tức", "cải cách hành chính", "tuyên truyền"],
    fields: {
      id: "Mã tin bài",
      slug: "Phần cuối của địa chỉ trang",
      kind: "Loại bài",
      topic: "Lĩnh vực cải cách hành chính",
      unit_id: "Đơn vị phát hành",
      unit_name: "Tên đơn vị phát hành",
      title: "Tiêu đề",
      summary: "Tóm tắt",
      body: "Toàn văn",
      procedure_codes: "Mã thủ tục được nhắc tới",
      version: "Số của bản đã phát hành",
      published_at: "Lúc phát hành",
      corrected_at: "Lúc đính chính lần cuối",
      url: "Địa chỉ trang",
    } as Record<string, string>,
  },
};
