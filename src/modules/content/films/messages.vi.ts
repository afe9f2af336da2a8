export const vi = {
  title: "Phim",
  none: "Chưa có phim. Tải phim lên đây, hoặc ghi địa chỉ video khi sửa bài.",
  lead: "Phim phát ngay trên trang của bài. Ảnh đầu tiên trong bài là ảnh bìa. Người trong phim phải đồng ý, như với ảnh.",
  file: "Tệp phim",
  fileHint: "Phim quay bằng điện thoại là được. Nơi quay và tên máy được xóa khỏi tệp.",
  captions: "Phụ đề",
  captionsHint: "Tệp .vtt hoặc .srt. Không có phụ đề thì lời trong video vẫn phải ghi khi sửa bài.",
  keep: "Tải phim lên",
  drop: "Bỏ phim",
  about: (minutes: string, size: string, hasCaptions: boolean) =>
    `Dài ${minutes}, nặng ${size}, ${hasCaptions ? "có phụ đề" : "không có phụ đề"}.`,
  length: (seconds: number) =>
    seconds < 60
      ? `${seconds} giây`
      : `${Math.floor(seconds / 60)} phút ${seconds % 60 > 0 ? `${seconds % 60} giây` : ""}`.trim(),
  watch: (title: string) => `Phim: ${title}`,
  save: (size: string) => `Tải phim về máy (${size})`,
  captionTrack: "Phụ đề tiếng Việt",
  errors: {
    filmMissing: "Hãy chọn một tệp phim.",
    empty: "Tệp rỗng. Hãy chọn lại tệp.",
    "too-large": "Phim nặng quá 60 MB. Hãy cắt ngắn hoặc xuất lại với cỡ nhỏ hơn, ví dụ 720p.",
    "wrong-type": "Bên trong tệp không phải phim MP4, dù tên tệp ghi gì.",
    "wrong-codec":
      "Phim này có máy không phát được. Hãy quay hoặc xuất lại dạng H.264 (trên iPhone: Cài đặt, Camera, Định dạng, Tương thích nhất).",
    broken: "Tệp phim hỏng hoặc thiếu phần đầu. Hãy tải lại từ máy quay.",
    "too-long": "Phim dài quá 15 phút. Hãy cắt thành nhiều phần.",
    captionsWrong: "Phụ đề phải là tệp .vtt hoặc .srt, chữ UTF-8, nhẹ hơn 200 KB.",
  },
};
