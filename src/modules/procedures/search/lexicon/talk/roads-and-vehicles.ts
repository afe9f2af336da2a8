/** Vehicles, driving, transport, ships, aircraft, railways (see ../../talk.ts). */
export const talkOfRoadsAndVehicles = `
đăng ký xe > biển số, cà vẹt, bấm biển, xe máy, ô tô, xe hơi, honda, giấy xe
đăng ký xe lần đầu, biển số xe lần đầu > mua xe mới, bấm biển số, xe mới mua, ra biển
đăng ký sang tên xe, thay đổi chủ xe > mua xe cũ, bán xe cũ, xe cũ, xe không chính chủ, rút hồ sơ gốc, chính chủ
đổi chứng nhận đăng ký xe > đổi biển, đổi màu xe, biển vàng, biển 5 số, cà vẹt rách, biển mờ
cấp lại chứng nhận đăng ký xe > mất cà vẹt, mất biển số, rớt biển số, mất giấy xe
đăng ký xe tạm thời > biển tạm, biển giấy, chạy tạm, xe mới về quê, chạy xe mới về
thu hồi … biển số xe > bán xe nộp biển, trả biển, trả biển số, trả cà vẹt, xe hư bỏ, xe nát, bỏ xe, nộp lại biển
giấy phép lái xe > bằng lái, gplx, lái xe, bằng xe máy, bằng ô tô, thi lái
cấp giấy phép lái xe > thi bằng lái, học lái, bằng a1, b1, b2, hạng c, lấy bằng
đổi giấy phép lái xe > bằng hết hạn, đổi bằng, bằng giấy sang thẻ, bằng pet, nâng hạng
cấp lại giấy phép lái xe > mất bằng lái, rớt bằng
giấy phép lái xe quân sự > bằng bộ đội, bộ đội ra quân, bằng lái quân đội
giấy phép lái xe … nước ngoài > bằng lái nước ngoài, bằng mỹ, bằng hàn, bằng lái quốc tế
đào tạo lái xe, sát hạch lái xe, tập lái > trường lái, trung tâm dạy lái, xe tập lái, dạy lái xe
dạy thực hành lái xe > thầy dạy lái, giáo viên dạy lái
kiểm định … xe cơ giới > đăng kiểm, xe đi đăng kiểm, tem đăng kiểm, khám xe, hết hạn đăng kiểm
cấp lại … tem kiểm định > mất tem đăng kiểm, rách tem, mất giấy đăng kiểm
xe cơ giới cải tạo > độ xe, cải tạo thùng, hoán cải, thay thùng
xe máy chuyên dùng > máy xúc, máy ủi, cần cẩu, xe lu, máy cày, xe nâng
khí thải xe mô tô > kiểm khí thải xe máy
vận tải bằng xe ô tô > chạy xe dịch vụ, xe tải, xe khách, taxi, chở hàng, hợp đồng, limousine, chở khách
phù hiệu > dán phù hiệu, xe tải chở thuê, tem xe
tuyến vận tải hành khách cố định > xe đò, chạy tuyến, nhà xe, xe khách liên tỉnh
bến xe > bãi xe, trạm xe
hàng hóa nguy hiểm > chở gas, chở xăng, chở hóa chất
liên vận > xe sang lào, xe sang campuchia, chạy qua biên giới, xe qua trung quốc
gia hạn … lưu hành tại việt nam > xe lào ở việt nam, xe nước ngoài ở thêm
tay lái bên phải, xe cơ giới nước ngoài > xe tay lái nghịch, khách nước ngoài tự lái, đoàn caravan, đoàn xe du lịch, lộ trình
quá khổ, quá tải, quá khổ giới hạn > xe chở hàng quá khổ, siêu trường siêu trọng
thông minh … phương tiện > xe tự lái
đường bộ > đường nhựa, quốc lộ, cầu đường
chia sẻ phần giảm doanh thu > bot lỗ, thu phí hụt, không đủ thu
phà, khách ngang sông > đò ngang, bến đò, chở khách qua sông
thủy nội địa > ghe, sà lan, thuyền sông, tàu sông, xuồng máy, đò, tàu kéo
đăng ký phương tiện … thủy nội địa, phương tiện … đường thủy > giấy ghe, đăng ký ghe, đăng ký sà lan, ghe chở hàng
đăng ký lại phương tiện > mua ghe cũ, sang tên ghe, chuyển vùng
xóa đăng ký phương tiện > ghe hư, bán ghe, phá ghe, chìm ghe
vui chơi giải trí dưới nước > cano, mô tô nước, du thuyền, đạp vịt, chèo sup, kayak
thuyền trưởng, khả năng chuyên môn > bằng thuyền trưởng, bằng máy trưởng, bằng lái tàu, lái ghe
bến thủy nội địa > bến sông, bến ghe, bến cát
cảng biển > cảng, tàu cập cảng, cầu cảng
tàu biển > tàu hàng, tàu to, tàu vận tải biển
tàu biển … rời cảng > xin rời cảng, ra khỏi cảng, tàu chạy nội địa
thuyền viên > thủy thủ, đi tàu, lính tàu, sổ thuyền viên
hoa tiêu > dẫn tàu
nạo vét > vét luồng, hút bùn
báo hiệu hàng hải > phao, đèn biển
cảng cạn > icd
hàng không > máy bay, sân bay, phi công, hãng bay, tiếp viên
nhân viên hàng không > dạy nhân viên hàng không, trường hàng không, học tiếp viên
tàu bay không người lái > flycam, drone, quay phim trên không, máy bay phun thuốc, bay chụp ảnh
an ninh cảng hàng không, kiểm soát an ninh cảng hàng không > thẻ ra vào sân bay, thẻ sân bay, nhân viên làm ở sân bay, xe vào sân bay
độ cao công trình > xây nhà cao gần sân bay, cột cao, cột ăng ten, tĩnh không
bãi cất hạ cánh > sân trực thăng
đường sắt > tàu hỏa, xe lửa, đường ray, băng qua đường tàu
đường thủy … vận tải khách du lịch > tàu du lịch
vận tải khách du lịch > xe du lịch, xe chở khách du lịch, tàu du lịch
`;
