/** Births, weddings, deaths, papers of a person, residence, borders, merit, care, insurance, work (see ../../talk.ts). */
export const talkOfPeople = `
# civil status
khai sinh > em bé, em bé bị bỏ rơi, con, bé, cháu, trẻ sơ sinh, mới sinh, mới đẻ, vợ đẻ, sanh, chào đời, giấy chứng sinh, bệnh viện, trạm xá, đặt tên, đứa nhỏ, sinh ra, ngày sinh, làm giấy
khai sinh … giấy tờ cá nhân > lớn tuổi, người lớn, chưa từng, chưa bao giờ, mấy chục tuổi, già rồi, không có giấy, chỉ có cmnd, cccd, hồi đó không làm
đăng ký lại khai sinh > mất bản chính, sổ gốc cháy, sổ không còn, lưu trữ mất, hồi xưa, chiến tranh, ủy ban cũ
khai sinh … nhận cha > chưa cưới, không hôn thú, mẹ đơn thân, cha nhận con
khai sinh … bảo hiểm y tế > cùng lúc, một lần, gộp, liên thông, nhập khẩu cho bé, thẻ bé, trọn gói
kết hôn > cưới, lấy vợ, lấy chồng, đám cưới, hôn thú, vợ chồng, thành vợ thành chồng, giấy kết hôn, hai đứa, người yêu, cô dâu, chú rể
kết hôn … yếu tố nước ngoài > lấy chồng tây, lấy chồng hàn, lấy vợ ngoại quốc, việt kiều, người yêu ngoại quốc, đài loan, mỹ, nhật, trung quốc, hàn quốc, lào, campuchia
đăng ký lại kết hôn > mất giấy hôn thú, sổ gốc không còn, cưới hồi xưa
khai tử > chết, mất, qua đời, giấy báo tử, giấy chứng tử, người chết, đám tang, đám ma, từ trần, ông bà mất, cha mẹ mất, tai nạn chết, chết tại nhà, chôn
khai tử … yếu tố nước ngoài > người nước ngoài chết, ông tây, khách tây, người hàn, chết ở việt nam
khai tử … ở nước ngoài, khai tử … cơ quan đại diện > mất bên nước ngoài, chết bên đức, chết bên nhật, người nhà mất bên đó, đại sứ quán
tình trạng hôn nhân > độc thân, chưa vợ, chưa chồng, chưa lập gia đình, ế, giấy xác nhận độc thân, đã ly hôn, mua bán đất, vay ngân hàng, đi lấy chồng, xác nhận chưa kết hôn
nhận cha mẹ con > nhận con, nhận bố, nhận ba, nhìn nhận con, con ngoài giá thú, adn, con riêng, cha ruột
giám hộ > nuôi cháu, cháu mồ côi, ông bà nuôi, cha mẹ mất, người tâm thần, đỡ đầu, chăm cháu, mất năng lực
chấm dứt giám hộ, thay đổi việc giám hộ > đổi người, đủ 18 tuổi, thôi nuôi, người khác nuôi
thay đổi cải chính > sửa tên, đổi tên, sai tên, sai họ, sai ngày sinh, sai năm sinh, chữ lót, tên đệm, đổi họ, theo họ mẹ, sai quê quán, sai dân tộc, nhầm giới tính, không khớp, sửa khai sinh, ghi nhầm
trích lục hộ tịch > bản sao, mất giấy khai sinh, mất giấy kết hôn, xin thêm bản, lấy lại bản sao, sao lục, xin mấy bản
xác nhận thông tin hộ tịch > xác minh, tra sổ, chứng minh quan hệ cha con, có tên trong sổ
ghi vào sổ hộ tịch > bên nước ngoài, làm bên đó, ghi chú, về nước, công nhận ở việt nam, tòa nước ngoài
ghi vào sổ hộ tịch việc ly hôn > ly dị, bỏ nhau, tòa mỹ xử, ly hôn bên mỹ, ghi chú ly hôn
lưu động > liệt, già yếu, ốm nặng, không đi được, tới tận nhà, đến nhà làm, vùng sâu, khuyết tật
nuôi con nuôi, làm con nuôi > xin con nuôi, nhận con nuôi, hiếm muộn, vô sinh, trẻ bị bỏ rơi, trại trẻ mồ côi, nhận cháu làm con, nuôi trẻ
nuôi con nuôi … nước ngoài, tổ chức con nuôi > người nước ngoài nhận trẻ, việt kiều xin con
# certification
chứng thực bản sao > sao y, phô tô, photo, photocopy, công chứng bằng, công chứng giấy tờ, đóng dấu, bản sao bằng, học bạ, chứng minh, hộ khẩu
chứng thực chữ ký > sơ yếu lý lịch, lý lịch xin việc, giấy ủy quyền, ký tên, điểm chỉ, lăn tay, xác nhận chữ ký, giấy cam kết, bằng lái dịch
người dịch > dịch thuật, bản dịch, dịch sang tiếng anh, dịch công chứng, tiếng nhật, tiếng hàn, tiếng trung, dịch bằng
chứng thực giao dịch, chứng thực hợp đồng > mua bán xe, hợp đồng mua bán, giấy tay, viết giấy bán, tặng cho, thế chấp, thuê nhà, sang tên xe, đặt cọc, công chứng hợp đồng, mua bán đất, cho con đất
hủy bỏ giao dịch, hủy bỏ hợp đồng > hủy hợp đồng, không mua nữa, sửa hợp đồng, bỏ cọc
di chúc > lập di chúc, viết di chúc, để lại tài sản, chia tài sản sau khi chết, chúc thư
từ chối nhận di sản > không nhận thừa kế, nhường phần, không lấy phần, khước từ, nhường anh em
phân chia di sản, khai nhận di sản > bố mẹ mất để lại đất, anh em thống nhất chia, chứng giấy, chia đất cha mẹ, chia thừa kế, anh em chia, tài sản cha mẹ để lại, cha mất để lại
hợp pháp hóa lãnh sự, chứng nhận lãnh sự > giấy tờ đi nước ngoài, đóng dấu bộ ngoại giao, tem lãnh sự, bằng nước ngoài, giấy tờ nước ngoài dùng ở việt nam
# residence
đăng ký thường trú > nhập khẩu, nhập hộ khẩu, chuyển hộ khẩu, vào hộ khẩu, ghi tên vào hộ khẩu, về nhà chồng, mới mua nhà, chuyển khẩu, sổ hộ khẩu, hộ khẩu thành phố, nhập hộ
xóa đăng ký thường trú > cắt khẩu, cắt hộ khẩu, xóa khẩu, đi định cư, người chết xóa hộ khẩu, xóa tên khỏi hộ khẩu
đăng ký tạm trú > ở trọ, thuê trọ, thuê nhà, nhà trọ, kt3, công nhân ở trọ, sinh viên ở trọ, giấy tạm trú, chủ trọ, ở nhờ
gia hạn tạm trú > hết hạn tạm trú, ở trọ tiếp, ở thêm
xóa đăng ký tạm trú > chuyển đi chỗ khác, dọn đi, trả phòng, hết thuê
tách hộ > tách khẩu, tách hộ khẩu, ra riêng, ở riêng, tách sổ, ly hôn tách
thông báo lưu trú > khách ngủ lại, khách ở qua đêm, nhà nghỉ, khách sạn, bạn tới chơi ngủ, người thân ở lại, khai báo khách
khai báo tạm vắng > đi làm xa, đi vắng, đi xa lâu ngày, vắng mặt
xác nhận thông tin về cư trú > giấy ct07, xác nhận cư trú, xác nhận hộ khẩu, xác nhận nơi ở, giấy cư trú, chứng minh nơi ở, thay sổ hộ khẩu
điều chỉnh thông tin về cư trú > sai hộ khẩu, đổi chủ hộ, sửa hộ khẩu, chủ hộ mất, sai tên trong hộ khẩu
chưa đủ điều kiện đăng ký thường trú > không có nơi ở, lang thang, không hộ khẩu, ở đậu
diện tích bình quân > xác nhận diện tích, nhà cho thuê, nhập khẩu nhà thuê, mấy mét vuông
thường xuyên đậu, đậu đỗ > ghe, xuồng, sống trên ghe, nhà bè, xe ở, sống trên sông
# identity
thẻ căn cước > cccd, căn cước công dân, chứng minh nhân dân, cmnd, làm cccd, làm căn cước, chụp hình, lăn tay, thẻ chip
thẻ căn cước … từ đủ 14 > lần đầu, đủ 14 tuổi, đủ tuổi, học sinh
thẻ căn cước … dưới 14 > trẻ em, cho bé, cho con, con nít, con nhỏ, dưới 6 tuổi
cấp đổi thẻ căn cước > hết hạn, đổi cccd, sai tên, đổi nơi ở, chuyển khẩu, đủ 25 tuổi, 40 tuổi, 60 tuổi, cmnd sang cccd
cấp lại thẻ căn cước > mất cccd, rớt ví, mất ví, gãy thẻ, hỏng thẻ, rơi, làm mất
số chứng minh nhân dân > cmnd cũ, 9 số, số cũ số mới, xác nhận hai số, ngân hàng đòi
giấy chứng nhận căn cước > gốc việt, không quốc tịch, việt kiều campuchia
khai thác thông tin … căn cước, khai thác thông tin … dân cư > tra cứu thông tin, xem thông tin của mình
điều chỉnh thông tin … dân cư > sai thông tin, vneid sai, dữ liệu sai, sửa dữ liệu
định danh điện tử > vneid, tài khoản vneid, mức 2, mức hai, đăng ký vneid, app, điện thoại, kích hoạt
khóa căn cước điện tử > mất điện thoại, khóa vneid, bị lừa
mở khóa căn cước điện tử > mở vneid, mở lại
hộ chiếu > passport, pát pọt, đi nước ngoài, đi du lịch, xuất ngoại, đi chơi nước ngoài, làm hộ chiếu
hộ chiếu … rút gọn > gấp, khẩn, mất bên nước ngoài
trình báo mất hộ chiếu > mất passport, rớt hộ chiếu, báo mất
khôi phục giá trị sử dụng hộ chiếu > tìm lại được, tìm thấy, lỡ báo mất
giấy thông hành > qua biên giới, sang lào, sang campuchia, sang trung quốc, qua cửa khẩu, đi chợ biên giới
lý lịch tư pháp > lltp, tiền án, tiền sự, giấy không tiền án, xin việc, đi nước ngoài, phiếu số 1, phiếu số 2, định cư, lý lịch trong sạch
quốc tịch > nhập tịch, thôi tịch, bỏ quốc tịch, trở lại quốc tịch, hai quốc tịch, việt kiều xin lại quốc tịch, gốc việt
xuất nhập cảnh … thông tin > lịch sử đi lại, ngày ra vào việt nam
thị thực > visa, xin visa, visa điện tử, e visa, evisa, khách nước ngoài, mời bạn, bảo lãnh người yêu
thị thực điện tử > e visa, evisa, visa online, khách du lịch nước ngoài
miễn thị thực > việt kiều về, miễn visa 5 năm, vợ chồng người việt, gốc việt
gia hạn tạm trú … người nước ngoài > ở thêm, visa sắp hết, visa hết hạn
thẻ tạm trú > visa dài hạn, vợ tây, chồng tây, trc, thân nhân, chuyên gia, ở lâu, lấy vợ việt
khai báo tạm trú … người nước ngoài > khách tây, khách nước ngoài thuê, khách sạn, homestay, cho tây thuê nhà
tài khoản điện tử > công ty bảo lãnh khách, xin visa online
thẻ abtc > thẻ doanh nhân, apec, đi apec khỏi visa
tem ab > đi lao động lào, công vụ
không quốc tịch > không giấy tờ, không có quốc tịch
giấy phép lao động > work permit, thuê người nước ngoài, chuyên gia, giáo viên tây, giáo viên nước ngoài, lao động trung quốc
không thuộc diện cấp giấy phép lao động > miễn giấy phép, miễn work permit
# merit
thương binh > bị thương, mảnh đạn, vết thương, thẻ thương binh, chiến trường, đánh giặc, trợ cấp thương binh
bị thương trong chiến tranh không thuộc quân đội > dân thường, dân bị bom, du kích bị thương
vết thương > mảnh đạn còn trong người, vết thương tái phát, giám định lại
liệt sĩ > hy sinh, bằng tổ quốc ghi công, giấy báo tử, gia đình liệt sĩ, cha hy sinh, chồng hy sinh
thờ cúng liệt sĩ > giỗ, hương khói, tiền thờ cúng
mộ liệt sĩ, hài cốt liệt sĩ > tìm mộ, bốc mộ, quy tập, đưa về quê, thăm mộ, viếng mộ
bệnh binh > mất sức, bệnh khi đi lính
chất độc hóa học > chất độc da cam, dioxin, nhiễm da cam, con bị dị tật
bà mẹ việt nam anh hùng > mẹ liệt sĩ, mẹ có con hy sinh
tù đày, nơi bị tù > ở tù côn đảo, phú quốc, bị địch bắt
thanh niên xung phong > tnxp, mở đường trường sơn
dân công hỏa tuyến > gánh gạo, tải đạn, phục vụ chiến trường
dân công hỏa tuyến … mai táng phí, mai táng phí … dân công hỏa tuyến > chết, tiền chôn cất, tiền ma chay
mai táng phí > chết, qua đời, tiền chôn, tiền ma chay, mai táng
người có công > cách mạng, gia đình chính sách, chế độ chính sách, thương binh liệt sĩ, kháng chiến
người có công … nhà ở > xây nhà tình nghĩa, sửa nhà, nhà dột
người có công … điều dưỡng > đi nghỉ dưỡng
di chuyển hồ sơ > chuyển chỗ ở, chuyển tỉnh, chuyển hồ sơ thương binh
bằng khen > bằng khen thủ tướng, huân chương, huy chương, kháng chiến
kháng chiến > đi lính, bộ đội, chống mỹ, chống pháp, chiến tranh, cựu chiến binh, ngày xưa đi bộ đội, du kích
làm nhiệm vụ quốc tế > campuchia, pol pốt, đánh pôn pốt, biên giới tây nam, lào, cựu chiến binh, bộ đội tình nguyện
công an nhân dân … chiến tranh > công an xuất ngũ, công an nghỉ hưu, an ninh
thân nhân … tại ngũ > con đang đi lính, vợ bộ đội, gia đình quân nhân, con đi nghĩa vụ
hạ sĩ quan binh sĩ > đi nghĩa vụ, lính nghĩa vụ, bộ đội
chiến trường b > đi b, đi bê, hồ sơ đi b
cựu chiến binh > hội cựu chiến binh, lính cũ
nghĩa vụ quân sự > đi lính, nghĩa vụ, đủ 17 tuổi, thanh niên, nhập ngũ, khám tuyển, giấy gọi
nghĩa vụ quân sự … tạm vắng > đi làm xa, đi học xa
ngạch dự bị > xuất ngũ về, bộ đội về, hết nghĩa vụ, quân nhân dự bị
dân quân tự vệ > dân quân xã, trực dân quân, tự vệ cơ quan
công an nhân dân … tuyển, tuyển sinh … công an > thi công an, đi công an, nghĩa vụ công an, vào trường công an
an ninh trật tự … cơ sở, tổ bảo vệ an ninh > tổ bảo vệ, dân phòng, công an viên
# care
hộ nghèo > sổ nghèo, nhà nghèo, xét nghèo, cận nghèo, nghèo quá, khó khăn
hộ thoát nghèo > hết nghèo, thoát nghèo
hưu trí xã hội > người già, tiền già, 75 tuổi, 80 tuổi, không lương hưu, cụ, ông bà, trợ cấp tuổi già, tiền cao tuổi
người cao tuổi > người già, cụ già, ông bà, mừng thọ, tiền già, lớn tuổi
trợ cấp xã hội hàng tháng > trẻ bị bỏ rơi, nhận nuôi trẻ, nuôi ở nhà dân, người khuyết tật, tàn tật, mồ côi, mẹ đơn thân, nuôi con một mình, neo đơn, tâm thần, bại liệt, hiv, nằm liệt, chăm sóc người khuyết tật, tiền hằng tháng
mức độ khuyết tật, xác nhận khuyết tật > tàn tật, liệt, tâm thần, câm điếc, mù, cụt chân, tự kỷ, bại não, giấy khuyết tật, thẻ khuyết tật, down
trợ giúp xã hội khẩn cấp, cứu trợ > cháy nhà, sập nhà, lũ lụt, thiên tai, đói, bão, tai nạn, hỏa hoạn, lũ cuốn
chăm sóc nuôi dưỡng … khẩn cấp > bị bỏ rơi, bị bạo hành, bị đánh đập, lang thang
cơ sở trợ giúp xã hội, cơ sở bảo trợ xã hội > cụ già neo đơn, viện dưỡng lão, trại mồ côi, nhà dưỡng lão, trung tâm bảo trợ, mái ấm, gửi người già
chi phí mai táng > tiền ma chay, chôn cất, chết, đám tang, hỏa táng
hỏa táng > thiêu, đốt xác, lò thiêu
trẻ em > trẻ nhỏ, con nít, bị xâm hại, bị bạo hành
cai nghiện > nghiện ma túy, hút chích, ma túy, trại cai, con nghiện, cai tự nguyện
bạo lực gia đình > chồng đánh vợ, bị đánh
mua bán người > bị lừa bán, nạn nhân
người dân tộc thiểu số, công tác dân tộc > đồng bào, dân tộc, người dân tộc, vùng cao, bản làng, buôn
người có uy tín > già làng, trưởng bản
# insurance and work
bảo hiểm y tế > bhyt, thẻ bảo hiểm, bảo hiểm hộ gia đình, mua bảo hiểm, khám bệnh bảo hiểm
khám bệnh chữa bệnh bảo hiểm y tế > đi khám, đi bệnh viện, mang thẻ, trình thẻ, nằm viện
thanh toán trực tiếp chi phí khám bệnh > tự trả tiền, hoàn tiền viện phí, đòi lại tiền thuốc, nằm viện trái tuyến, quên mang thẻ, tự mua thuốc, hoàn lại, viện phí
bảo hiểm xã hội > bhxh, sổ bảo hiểm, đóng bảo hiểm, tiền bảo hiểm
bảo hiểm xã hội một lần, bhxh một lần > rút bảo hiểm, rút bhxh, rút một cục, nghỉ việc rút, lãnh một lần
bảo hiểm xã hội tự nguyện, bhxh tự nguyện > tự đóng, lao động tự do, buôn bán
cấp sổ bhxh, sổ bảo hiểm xã hội > sổ bảo hiểm, mất sổ, gộp sổ, hai sổ, sai sổ
hưởng lương hưu > nghỉ hưu, về hưu, đủ tuổi hưu, lãnh lương hưu, hưu trí
lĩnh thay > lãnh giùm, lãnh dùm, nhận thay, ủy quyền lãnh lương hưu
truy lĩnh > chưa lãnh, tiền còn lại, người mất chưa nhận
tài khoản cá nhân … lĩnh, lĩnh chế độ > nhận qua thẻ, nhận qua ngân hàng, atm, tiền mặt
chuyển hưởng > đổi nơi lãnh, chuyển tỉnh, dọn nhà
tuất > vợ con người chết, chồng mất, cha mất, tiền tử tuất, thân nhân
trợ cấp mai táng > chết, qua đời, tiền ma chay
ốm đau > nghỉ ốm, bệnh nghỉ làm, nằm viện, con ốm nghỉ, giấy nghỉ ốm
thai sản > sinh con, đẻ, nghỉ đẻ, bầu, mang thai, tiền thai sản, nghỉ sanh, vợ sinh
thai sản … sảy thai > sảy thai, phá thai, hư thai, khám thai, thai lưu, mất thai
thai sản … nuôi con nuôi > nhận con nuôi nghỉ
dsphsk, dưỡng sức > nghỉ dưỡng sức, phục hồi sức khỏe
tnlđ, tai nạn lao động > tai nạn khi làm, bị thương ở xưởng, té giàn giáo, máy cắt tay, tai nạn trên đường đi làm
bệnh nghề nghiệp, bnn > bụi phổi, điếc nghề nghiệp
định cư … lương hưu, lương hưu … định cư > đi mỹ, ra nước ngoài sống, lấy một lần
trợ cấp thất nghiệp, bảo hiểm thất nghiệp > thất nghiệp, nghỉ việc, mất việc, bị cho nghỉ, bhtn, tiền thất nghiệp, công ty giải thể
thông báo về việc tìm kiếm việc làm > khai báo hằng tháng, báo chưa có việc
giới thiệu việc làm > tìm việc, kiếm việc, xin việc, trung tâm việc làm
kỹ năng nghề > học nghề, tay nghề, nâng tay nghề, thợ, học thêm nghề, chứng chỉ nghề, thi tay nghề, công nhân đi học
đăng ký lao động > khai lao động, người đang làm, báo lao động
làm việc ở nước ngoài > xklđ, xuất khẩu lao động, đi lao động nước ngoài, đi hàn, đi nhật, đi đài loan, thời vụ hàn quốc
làm việc ngoài tỉnh > đi làm xa, tiền tàu xe
rủi ro … nước ngoài > tai nạn bên đó, về nước sớm, bị chết bên đó
nội quy lao động > nội quy công ty, quy định nhân viên
thỏa ước lao động > công đoàn ký
cho thuê lại lao động > cho thuê nhân công, cung ứng nhân công
lao động nữ, người khuyết tật … lao động > công ty dùng người khuyết tật
vay vốn … việc làm > vay tiền làm ăn
hòa giải viên lao động > tranh chấp với công ty, cãi nhau với chủ
cán bộ công chức, công chức, viên chức > thi công chức, xét tuyển, biên chế, tuyển dụng, nhà nước
# law
khiếu nại > khiếu kiện, thưa, không đồng ý, oan, quyết định sai, bất bình
tố cáo > tố giác, cán bộ sai, tham nhũng, nhận hối lộ, làm bậy
tiếp công dân > gặp chủ tịch, gặp lãnh đạo, tiếp dân
xử lý đơn > gửi đơn, nộp đơn thư, phản ánh
bồi thường nhà nước, người thi hành công vụ > bị oan, cán bộ làm sai, đòi đền, bắt oan
phục hồi danh dự > xin lỗi công khai, bị oan
hòa giải viên > tổ hòa giải, cãi nhau hàng xóm, mâu thuẫn
tuyên truyền viên > tuyên truyền pháp luật
trợ giúp pháp lý > luật sư miễn phí, nhờ luật sư, cần luật sư, hộ nghèo kiện, tư vấn luật miễn phí
thi hành án > đòi nợ theo án, án tòa xử, bên thua không trả, thi hành bản án
khởi kiện > kiện ra tòa, đơn ly hôn, đòi nợ, kiện
sao bản án > xin bản án, mất bản án, mất quyết định ly hôn
luật sư > hành nghề luật, thẻ luật sư, văn phòng luật
công chứng viên, văn phòng công chứng > phòng công chứng, nghề công chứng
thừa phát lại > vi bằng, lập vi bằng
quản tài viên > phá sản
đấu giá > bán đấu giá, người điều hành đấu giá
giám định viên tư pháp, giám định tư pháp > giám định chữ ký, giám định
trọng tài > tranh chấp hợp đồng, phân xử
hòa giải thương mại > tranh chấp công ty
chống mỹ … quân nhân, quân nhân … chống mỹ > đánh mỹ, phục viên, bố đi bộ đội, đi lính ba năm, chưa được chế độ gì
bệnh hiểm nghèo > ung thư, bệnh nặng, suy thận, xơ gan
nghỉ hưu > về hưu, hưu
tuổi nghề > thâm niên
công nhận liệt sĩ > đề nghị công nhận, hy sinh chưa có bằng
hòa giải viên … thôi > xin nghỉ, không làm tổ hòa giải nữa
nước ngoài làm con nuôi, trẻ em nước ngoài > xin con nuôi bên thái, nhận trẻ bên lào, nuôi trẻ nước khác
chăm sóc thay thế > nhận nuôi tạm, nuôi giùm, trẻ bị bỏ rơi, trẻ không cha mẹ
không còn sử dụng hộ chiếu, hủy giá trị sử dụng hộ chiếu > bỏ hộ chiếu
bản án, hồ sơ vụ án > giấy tòa, quyết định ly hôn
thẩm tra lý lịch > xét lý lịch
tai nạn … dân quân, dân quân … tai nạn > dân quân bị thương khi trực
đất ở … hỗ trợ, hỗ trợ … nhà ở, nước sinh hoạt > đồng bào chưa có nhà, chưa có đất làm nhà, thiếu nước sạch, xin nhà nước xây nhà, nhà dột nát
người cao tuổi từ đủ 70 > chưa đủ 75 tuổi, 70 tuổi, 72 tuổi
đối tượng bảo trợ xã hội … dừng, dừng trợ giúp xã hội > xin về nhà, ra khỏi trung tâm
trợ cấp khó khăn đột xuất > nhà cháy, cha mẹ ốm nặng, hoàn cảnh khó khăn
`;
