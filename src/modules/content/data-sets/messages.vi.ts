export const vi = {
  news: {
    title: "Tin bài đã phát hành",
    description:
      "Tin, thông báo, bài giải thích đã ra, mới nhất ở trên; có cả tin lưu trữ, không có tin đã thu hồi hoặc đã được thay.",
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
      audiences: "Viết cho ai",
      hamlets: "Ấp, khóm, thôn được nói tới",
      version: "Số của bản đã phát hành",
      published_at: "Lúc phát hành",
      corrected_at: "Lúc đính chính lần cuối",
      archived_at: "Lúc cất vào lưu trữ",
      url: "Địa chỉ trang",
    } as Record<string, string>,
  },
};
