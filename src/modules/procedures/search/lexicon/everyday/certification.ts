import type { Saying } from "../saying.ts";

export const certification: Saying[] = [
  {
    say: [
      "(sao y|sao i|sao y bản chính|sao y công chứng|y sao|sao chứng thực|bản sao chứng thực|bản sao công chứng|bản sao y)",
      "(công chứng|chứng thực|chứng|đóng dấu|thị thực) (giúp|giùm|dùm)? (bản sao|bản phô tô|bản photo|giấy tờ|giấy|các giấy tờ|bằng|bằng cấp|bằng tốt nghiệp|bằng đại học|học bạ|căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư|hộ khẩu|khai sinh|giấy khai sinh|sổ đỏ|hồ sơ|hồ sơ xin việc|bảng điểm|chứng chỉ)",
      "(sao y|công chứng|chứng thực|photo|phô tô) … (căn cước|căn cước công dân|chứng minh nhân dân|bằng lái|bằng lái xe|giấy phép lái xe|bằng tốt nghiệp|bằng cấp|bằng cấp ba|bằng cấp 3|bằng đại học|sổ đỏ|sổ hộ khẩu|giấy khai sinh|học bạ|bảng điểm|hộ chiếu|giấy tờ)",
      "(photo|phô tô|foto|pho to) (công chứng|chứng thực|có dấu|đóng dấu)",
      "(giấy tờ|bằng|học bạ|căn cước|hồ sơ) (photo|phô tô)? (công chứng|chứng thực)",
      "công chứng",
      "chứng thực bản sao",
    ],
    mean: ["chứng thực bản sao từ bản chính giấy tờ văn bản do cơ quan tổ chức có thẩm quyền của việt nam"],
    keep: 0.3,
  },
  {
    say: [
      "(công chứng|chứng thực|chứng|xác nhận|xác thực) (cái )?chữ (ký|kí)",
      "(xác nhận|chứng|chứng thực|công chứng|đóng dấu|xin dấu) (sơ yếu )?lý lịch (xin việc|tự thuật|học sinh|sinh viên|cá nhân)?",
      "(sơ yếu lý lịch|lý lịch xin việc|lý lịch tự thuật|giấy ủy quyền|giấy cam kết|giấy cam đoan|điểm chỉ)",
      "(công chứng|chứng thực|làm|xác nhận) (giấy )?ủy quyền",
    ],
    mean: ["chứng thực chữ ký trong các giấy tờ văn bản"],
    keep: 0.4,
  },
  {
    say: ["(công chứng|chứng thực|chứng) (bản )?(dịch|dịch thuật)", "dịch (thuật )?(công chứng|giấy tờ)", "người dịch"],
    mean: ["chứng thực chữ ký người dịch"],
    keep: 0.6,
  },
  {
    say: [
      "(công chứng|chứng thực|làm|ký|chứng) (hợp đồng|giấy)? (mua bán|chuyển nhượng|tặng cho|cho tặng|thuê|cho thuê|thế chấp|góp vốn|cầm cố|mua bán xe|mua bán nhà|mua bán đất|bán xe|bán đất|bán nhà|tặng cho đất|cho đất|cho tặng đất)",
      "(công chứng|chứng thực) (hợp đồng|giao dịch)",
      "giấy (mua bán|bán|cho tặng|tặng cho) (xe|nhà|đất|xe máy|ô tô)",
      "hợp đồng (mua bán|tặng cho|cho thuê) (xe|nhà|đất|xe máy|ô tô)",
    ],
    mean: ["chứng thực giao dịch liên quan đến tài sản là động sản quyền sử dụng đất nhà ở"],
    keep: 0.4,
  },
  { say: ["(sao|bản sao|trích|cấp bản sao|trích lục) (từ )?sổ gốc"], mean: ["cấp bản sao từ sổ gốc"], keep: 0.9 },
  {
    say: [
      "hợp pháp hóa (lãnh sự)?",
      "(chứng nhận|đóng dấu|tem) lãnh sự",
      "giấy tờ (dùng|để dùng|sử dụng) (ở )?nước ngoài",
    ],
    mean: ["chứng nhận lãnh sự hợp pháp hóa lãnh sự"],
    keep: 0.7,
  },
];
