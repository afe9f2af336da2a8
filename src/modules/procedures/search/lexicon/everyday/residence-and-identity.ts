import type { Saying } from "../saying.ts";

export const residence: Saying[] = [
  {
    say: [
      "(nhập|vô|vào|chuyển|lên|đăng ký|làm|nhập tên vào|chuyển vào) (sổ )?(hộ khẩu|khẩu|hktt|hộ tịch khẩu)",
      "(nhập|cho) (vợ|chồng|con|cháu|bé|mẹ|bố|ba|má|ông|bà) (vào|vô|nhập) (sổ )?(hộ khẩu|khẩu|hộ)",
      "nhập (khẩu|hộ khẩu) (cho)? (con|vợ|chồng|bé|cháu|mới sinh)?",
      "(chuyển|đổi|dời) (hộ khẩu|khẩu|thường trú|nơi thường trú|nơi ở|chỗ ở|nhà|nơi cư trú) (về|đến|sang|tới|đi|qua|từ)?",
      "(chuyển|dọn|dời) (nhà|đến|về|vào) (ở|ở hẳn|sinh sống|nhà mới|chỗ mới|chỗ khác|nơi khác|xã khác|tỉnh khác)?",
      "(làm|xin|đăng ký|mở) (sổ )?hộ khẩu (mới)?",
      "(ở hẳn|ở luôn|định cư|sinh sống lâu dài|ở lâu dài)",
      "(mới )?mua nhà … (hộ khẩu|thường trú|khẩu)",
    ],
    mean: ["đăng ký thường trú"],
    keep: 0.3,
  },
  {
    say: [
      "(ở trọ|thuê trọ|phòng trọ|nhà trọ|thuê nhà|ở thuê|xóm trọ|ở tạm|ở nhờ|sinh viên thuê trọ|công nhân ở trọ)",
      "(đăng ký|khai|báo|làm|xin) (giấy )?(tạm trú|ở tạm|tạm chú|kt3)",
      "(sổ|giấy) tạm trú",
      "(đi làm|đi học|lên|ra|vào) (xa|thành phố|hà nội|sài gòn|bình dương|đồng nai) … (ở|trọ|tạm trú)",
      "(người )?(mới )?(chuyển|dọn) đến (ở)? (tạm|trọ|thuê|làm việc|học)",
    ],
    mean: ["đăng ký tạm trú"],
    keep: 0.3,
  },
  {
    say: [
      "(gia hạn|hết hạn|sắp hết hạn|quá hạn|thêm hạn|kéo dài) … tạm trú",
      "tạm trú … (gia hạn|hết hạn|sắp hết hạn|thêm hạn|kéo dài)",
    ],
    mean: ["gia hạn tạm trú"],
    keep: 0.4,
  },
  {
    say: ["(hủy|xóa|cắt|bỏ|không ở|thôi) (đăng ký )?tạm trú", "(trả phòng|chuyển đi|không ở nữa) … tạm trú"],
    mean: ["xóa đăng ký tạm trú"],
    keep: 0.4,
  },
  {
    say: [
      "(báo|khai|khai báo|đăng ký|giấy) (tạm )?vắng",
      "(đi|vắng) (xa|vắng) (nhà|lâu|dài ngày|nhiều ngày|mấy tháng)",
      "vắng mặt (ở|tại) (địa phương|nơi cư trú)",
    ],
    mean: ["khai báo tạm vắng"],
    keep: 0.4,
  },
  {
    say: [
      "(có|đón|cho) (khách|người quen|bạn bè|họ hàng|bà con|người thân|người)? (đến|tới|ở lại|ngủ lại|qua đêm|chơi|nghỉ lại|ở chơi) (qua đêm|ngủ|chơi|mấy ngày|vài ngày|ngắn ngày|ở lại)?",
      "(ngủ lại|qua đêm|ở lại qua đêm|nghỉ qua đêm)",
      "(khai báo|báo|đăng ký|thông báo) (lưu trú|khách|khách lưu trú|khách ở)",
      "(khách sạn|nhà nghỉ|homestay) … (khai báo|báo) (khách|công an)",
    ],
    mean: ["thông báo lưu trú"],
    keep: 0.4,
  },
  {
    say: [
      "(tách|ra) (sổ )?(hộ khẩu|khẩu|sổ|hộ riêng|riêng hộ)",
      "tách (hộ|sổ)",
      "(ra|ở) riêng … (hộ khẩu|khẩu|hộ|sổ)",
      "(vợ chồng|con) … ra riêng",
    ],
    mean: ["tách hộ"],
    keep: 0.4,
  },
  {
    say: [
      "(đổi|thay|thay đổi|chuyển|đứng tên) (tên )?chủ hộ",
      "chủ hộ ~ (đổi|thay|chuyển|sang)",
      "(sửa|chỉnh|điều chỉnh|đổi|cập nhật|sai) (lại )?(thông tin|nội dung)? (trong|trên)? (sổ hộ khẩu|hộ khẩu|cư trú|dữ liệu cư trú|dữ liệu dân cư|dân cư)",
    ],
    mean: ["điều chỉnh thông tin về cư trú trong cơ sở dữ liệu về cư trú"],
    keep: 0.4,
  },
  {
    say: [
      "(giấy )?(xác nhận|chứng nhận|xin) (nơi )?(cư trú|nơi ở|nơi cư trú|nơi thường trú|nhân khẩu|hộ khẩu|chỗ ở|đang ở|đang sống|thông tin cư trú|có hộ khẩu|đang cư trú|đang thường trú|tạm trú)",
      "(giấy )?xác nhận (đang)? (ở|sống|sinh sống|cư trú) (tại|ở) (địa phương|xã|phường)",
      "thay (cho )?(sổ )?hộ khẩu",
    ],
    mean: ["xác nhận thông tin về cư trú"],
    keep: 0.4,
  },
  {
    say: [
      "(chưa đủ|không đủ) điều kiện … (thường trú|tạm trú|cư trú|hộ khẩu)",
      "(không có|chưa có) (nơi ở|nhà|chỗ ở|hộ khẩu|giấy tờ tùy thân|nơi thường trú)",
    ],
    mean: ["khai báo thông tin về cư trú đối với người chưa đủ điều kiện đăng ký thường trú đăng ký tạm trú"],
    keep: 0.6,
  },
  {
    say: [
      "(diện tích|điều kiện) (nhà|nhà ở|chỗ ở|bình quân)? … (hộ khẩu|thường trú)",
      "(thường trú|hộ khẩu) … (nhà thuê|nhà mượn|ở nhờ|ở thuê|thuê nhà|nhà trọ|đang thuê)",
      "(thuê|mượn|ở nhờ) … (thường trú|hộ khẩu)",
    ],
    mean: [
      "đăng ký thường trú",
      "xác nhận về điều kiện diện tích bình quân nhà ở để đăng ký thường trú vào chỗ ở do thuê mượn ở nhờ *0.95",
    ],
    keep: 0.5,
  },
  {
    say: ["(ở|sống) (trên|dưới) (ghe|thuyền|tàu|xe|bè)", "(ghe|thuyền|tàu|xe) (để )?ở"],
    mean: ["xác nhận nơi thường xuyên đậu đỗ sử dụng phương tiện vào mục đích để ở"],
    keep: 0.7,
  },
];

export const identity: Saying[] = [
  {
    say: [
      "(căn cước công dân|chứng minh nhân dân|chứng minh thư|thẻ căn cước công dân|thẻ căn cước|chứng minh|căn cước gắn chip|thẻ chip)",
    ],
    mean: ["cấp thẻ căn cước"],
    keep: 0.5,
  },
  {
    say: [
      "(mất|rớt|rơi|thất lạc|bị mất|làm mất|hư|hỏng|gãy|bể|làm lại|xin lại|cấp lại|mất cắp|bị trộm|bị móc túi) (thẻ )?(căn cước|căn cước công dân|chứng minh|chứng minh nhân dân|chứng minh thư)",
      "(thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân) … (bị )?(mất|rớt|rơi|hư|hỏng|thất lạc|gãy)",
      "làm lại (thẻ )?căn cước",
    ],
    mean: ["cấp lại thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(đổi|hết hạn|quá hạn|đến hạn|gia hạn) (thẻ |sang )?(thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân|chứng minh thư)",
      "(căn cước|căn cước công dân|chứng minh nhân dân) … (hết hạn|hết hiệu lực|đến tuổi đổi|sai thông tin)",
    ],
    mean: ["cấp đổi thẻ căn cước"],
    keep: 0.3,
  },
  {
    say: [
      "(căn cước|căn cước công dân) cho (trẻ|trẻ em|con|bé|cháu|con nhỏ|em bé|trẻ nhỏ)",
      "(bé|con|trẻ|cháu) … (làm|có) (thẻ )?căn cước",
    ],
    mean: ["cấp thẻ căn cước cho người dưới 14 tuổi"],
    keep: 0.5,
  },
  {
    say: [
      "(làm|cấp|xin) (thẻ )?(căn cước|căn cước công dân|chứng minh nhân dân) (lần đầu|mới|gắn chip)?",
      "(đủ|tròn|lên|được|mới) (14|16|18) tuổi … (căn cước|chứng minh)",
    ],
    mean: ["cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên"],
    keep: 0.5,
  },
  {
    say: [
      "(vneid|định danh mức 2|định danh mức hai|định danh điện tử|định danh|tài khoản định danh|mã định danh)",
      "(đăng ký|kích hoạt|làm|cài|mở) (tài khoản )?(vneid|định danh)",
    ],
    mean: ["cấp tài khoản định danh điện tử mức độ 02"],
    keep: 0.5,
  },
  {
    say: ["(khóa|bị khóa|tạm khóa|vô hiệu) (tài khoản )?(vneid|định danh|căn cước điện tử)"],
    mean: ["khóa tài khoản định danh điện tử thực hiện tại cấp xã", "khóa căn cước điện tử *0.9"],
    keep: 0.6,
  },
  {
    say: ["(mở khóa|mở lại|mở) (tài khoản )?(vneid|định danh|căn cước điện tử)"],
    mean: ["mở khóa tài khoản định danh điện tử thực hiện tại cấp xã", "mở khóa căn cước điện tử *0.9"],
    keep: 0.6,
  },
  {
    say: [
      "(hộ chiếu|sổ thông hành|giấy thông hành đi nước ngoài|passport)",
      "(đi|sang|qua) (du lịch )?(nước ngoài|mỹ|nhật|hàn|thái|singapore|châu âu) … (giấy tờ|hộ chiếu|giấy)",
    ],
    mean: ["cấp hộ chiếu phổ thông ở trong nước"],
    keep: 0.6,
  },
  {
    say: [
      "(mất|rơi|rớt|thất lạc|làm mất|bị mất|trình báo mất|báo mất) (quyển |cuốn )?(hộ chiếu|passport)",
      "(hộ chiếu|passport) … (bị )?(mất|rơi|thất lạc)",
    ],
    mean: ["trình báo mất hộ chiếu phổ thông", "cấp hộ chiếu phổ thông ở trong nước *0.7"],
    keep: 0.5,
  },
  {
    say: ["(tìm thấy|thấy lại|tìm lại được) … hộ chiếu", "hộ chiếu … (tìm thấy|thấy lại|dùng lại)"],
    mean: ["khôi phục giá trị sử dụng hộ chiếu phổ thông"],
    keep: 0.4,
  },
  {
    say: ["(visa|thị thực|thị thực điện tử|evisa)", "(gia hạn|xin|làm) visa"],
    mean: ["cấp thị thực cho người nước ngoài tại việt nam", "cấp thị thực điện tử *0.9"],
    keep: 0.7,
  },
  {
    say: [
      "(khai báo|đăng ký|báo) (tạm trú )?cho (người nước ngoài|khách tây|khách nước ngoài|ông tây|tây)",
      "(người nước ngoài|khách nước ngoài|khách tây|tây) … (ở|thuê|tạm trú|lưu trú)",
    ],
    mean: ["khai báo tạm trú cho người nước ngoài tại việt nam"],
    keep: 0.6,
  },
  {
    say: ["(thẻ xanh|thẻ thường trú|ở lại việt nam) … (người nước ngoài|tây)", "thẻ tạm trú"],
    mean: ["cấp thẻ tạm trú cho người nước ngoài tại việt nam"],
    keep: 0.8,
  },
  {
    say: [
      "(giấy )?thông hành (sang|qua|đi) (lào|campuchia|căm pu chia|trung quốc)",
      "(qua|sang) (biên giới|cửa khẩu) (lào|trung quốc|campuchia)",
    ],
    mean: ["cấp giấy thông hành biên giới"],
    keep: 0.8,
  },
  {
    say: ["(vào|nhập|xin|lấy) (quốc tịch|quốc tịch việt|quốc tịch việt nam)"],
    mean: ["nhập quốc tịch việt nam ở trong nước"],
    keep: 0.6,
  },
  { say: ["(bỏ|thôi|từ bỏ|rút) quốc tịch"], mean: ["thôi quốc tịch việt nam ở trong nước"], keep: 0.6 },
  {
    say: ["(việt kiều|người gốc việt|gốc việt)"],
    mean: ["cấp giấy xác nhận là người gốc việt nam", "người việt nam định cư ở nước ngoài *0.8"],
    keep: 0.7,
  },
  {
    say: [
      "(lý lịch tư pháp|phiếu lý lịch tư pháp|giấy lý lịch tư pháp|lí lịch tư pháp)",
      "(giấy )?(xác nhận|chứng nhận) (không có|chưa có)? (tiền án|tiền sự|án tích|tiền án tiền sự|hạnh kiểm)",
      "(không|chưa) có tiền (án|sự)",
      "(giấy )?hạnh kiểm",
    ],
    mean: ["cấp phiếu lý lịch tư pháp cho công dân việt nam người nước ngoài đang cư trú tại việt nam"],
    keep: 0.5,
  },
  {
    say: ["(khắc|làm|đăng ký|đổi|mất) (con )?dấu (tròn|công ty|mộc)?", "con mộc"],
    mean: ["đăng ký mẫu con dấu"],
    keep: 0.7,
  },
];
