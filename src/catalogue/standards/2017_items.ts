import type {StandardItem} from "./standard_item.js";

const government = "教督〔2017〕6号 第七条";
const quality = "教督〔2017〕6号 第八条";
const numerals = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

type Rest = Partial<Pick<StandardItem, "required" | "computed" | "words">>;

function item(part: "government" | "quality", number: number, id: string, [zh, en]: [string, string], text: [string, string], rest: Rest = {}): StandardItem {
  return {id, part, number, zh, en, text: {zh: text[0], en: text[1]}, clause: `${part === "government" ? government : quality}（${numerals[number]}）`, confirmed: false, required: null, computed: null, ...rest};
}
const atLeast = (value: number | {primary?: number; junior?: number}, unit = "%"): Rest => ({required: {direction: "up", unit, value, alone: true}});
/** The figure of a text that asks for more than the figure. */
const notBelow = (value: number): Rest => ({required: {direction: "up", unit: "%", value, alone: false}});

/** 15 items of 政府保障程度, 9 of 教育质量 and 社会认可度. Their wording is abridged and was not checked against the primary text. */
export const items2017: readonly StandardItem[] = [
  item("government", 1, "school_planning", ["学校规划布局", "Planning of schools"], ["县域内义务教育学校规划布局合理，符合国家规定要求", "The area's schools are planned and placed as national rules require"]),
  item("government", 2, "unified_standards", ["城乡四项标准统一", "Uniform standards"], ["城乡义务教育学校建设标准、教师编制标准、生均公用经费基准定额、基本装备配置标准统一", "Buildings, staffing, running costs and equipment follow the same standards in town and country"]),
  item("government", 3, "music_art_rooms", ["音乐、美术专用教室", "Music and art rooms"], ["所有小学、初中每12个班级配备音乐、美术专用教室各1间以上，每间面积分别不小于96平方米、90平方米", "One music room of 96 m² and one art room of 90 m² or more for every 12 classes"]),
  item("government", 4, "school_size", ["学校规模", "Size of schools"], ["所有小学、初中规模不超过2000人，九年一贯制、十二年一贯制学校义务教育阶段不超过2500人", "No school has more than 2,000 pupils, none with both stages more than 2,500"], {required: {direction: "down", unit: "所", value: 0, alone: true}, computed: "school_size"}),
  item("government", 5, "class_size", ["班额", "Size of classes"], ["小学、初中所有班级学生数分别不超过45人、50人", "No class has more than 45 pupils in primary, 50 in junior secondary schools"], {required: {direction: "down", unit: "人", value: {primary: 45, junior: 50}, alone: true}, computed: "class_size"}),
  item("government", 6, "small_schools_funding", ["小规模学校公用经费", "Funding of small schools"], ["不足100名学生的村小学和教学点按100名学生核定公用经费", "Village schools and teaching points of fewer than 100 pupils are funded as for 100"]),
  item("government", 7, "special_education_funding", ["特殊教育生均公用经费", "Funding of special education"], ["特殊教育学校生均公用经费不低于6000元", "At least 6,000 yuan per pupil of special schools"], {...atLeast(6000, "元"), words: ["特殊教育学校生均公用经费", "特教生均公用经费"]}),
  item("government", 8, "teacher_pay", ["教师工资待遇", "Teachers' pay"], ["义务教育学校教师平均工资收入水平不低于当地公务员，按规定足额核定绩效工资总量", "Teachers' average pay is not below that of civil servants, performance pay in full"]),
  item("government", 9, "teacher_training", ["教师5年360学时培训", "360 hours of training in five years"], ["教师5年360学时培训完成率达到100%", "All teachers complete 360 hours of training in five years"], {...atLeast(100), words: ["教师360学时培训完成率", "教师五年360学时培训完成率", "教师5年360学时培训完成率", "教师培训完成率"]}),
  item("government", 10, "staffing_by_county", ["编制岗位县级统筹", "Staffing by the county"], ["县级教育行政部门在核定的教职工编制总额和岗位总量内，统筹分配各校编制和岗位", "The county distributes posts among schools within the total"]),
  item("government", 11, "teacher_exchange", ["校长教师交流轮岗", "Exchange of heads and teachers"], ["每年交流轮岗教师不低于符合交流条件教师总数的10%，其中骨干教师不低于交流轮岗教师总数的20%", "Each year at least 10% of eligible teachers are exchanged, at least 20% of them backbone teachers"], notBelow(10)),
  item("government", 12, "teachers_certified", ["教师持证上岗", "Certified teachers"], ["专任教师持有教师资格证上岗率达到100%", "All full-time teachers are certified"], {...atLeast(100), words: ["教师持证上岗率", "专任教师持证上岗率", "教师资格证持证上岗率", "专任教师持有教师资格证上岗率"]}),
  item("government", 13, "nearby_enrolment", ["就近划片入学", "Enrolment by catchment"], ["城区和镇区公办小学、初中（均不含寄宿制学校）就近划片入学比例分别达到100%、95%以上", "Public schools in towns enrol by catchment: all primary, at least 95% of junior pupils"], {...atLeast({primary: 100, junior: 95}), words: ["就近划片入学比例"]}),
  item("government", 14, "senior_quota", ["优质高中招生名额分配", "Places of good senior schools"], ["优质高中招生名额分配比例不低于50%，并向农村初中倾斜", "At least half the places of good senior schools are allotted to junior schools, with favour to rural ones"], {...notBelow(50), words: ["优质高中名额分配", "优质高中名额分配比例", "优质高中招生名额分配比例"]}),
  item("government", 15, "left_behind_and_migrant", ["留守儿童与随迁子女", "Left-behind and migrant children"], ["留守儿童关爱体系健全，全县随迁子女在公办学校和政府购买服务的民办学校就读比例不低于85%", "Care for left-behind children; at least 85% of migrant children in public or publicly paid schools"], notBelow(85)),
  item("quality", 1, "retention", ["初中三年巩固率", "Three-year retention"], ["全县初中三年巩固率达到95%以上", "At least 95% of junior pupils stay for three years"], {...atLeast(95), computed: "retention", words: ["三年巩固率", "全县初中三年巩固率", "县域内初中三年巩固率", "全区初中三年巩固率"]}),
  item("quality", 2, "disabled_enrolment", ["残疾儿童少年入学率", "Enrolment of disabled children"], ["全县残疾儿童少年入学率达到95%以上", "At least 95% of disabled children are enrolled"], {...atLeast(95), words: ["残疾儿童入学率", "全县残疾儿童少年入学率", "适龄残疾儿童少年入学率", "全区残疾儿童少年入学率"]}),
  item("quality", 3, "charters", ["学校章程与管理信息化", "Charters and digital management"], ["所有学校制定章程，实现学校管理与教学信息化", "All schools have a charter; management and teaching are digital"]),
  item("quality", 4, "training_funds", ["教师培训经费", "Training funds"], ["全县所有学校按照不低于学校年度公用经费预算总额的5%安排教师培训经费", "Every school spends at least 5% of its running budget on training"], atLeast(5)),
  item("quality", 5, "digital_teaching", ["信息化教学与设施利用", "Digital teaching"], ["教师能熟练运用信息化手段组织教学，设施设备利用率达到较高水平", "Teachers teach with digital means, equipment is well used"]),
  item("quality", 6, "moral_education", ["德育与校园文化", "Moral education and school culture"], ["所有学校德育工作、校园文化建设水平达到良好以上", "Moral education and school culture are good or better in all schools"]),
  item("quality", 7, "curriculum", ["课程开齐开足", "Full curriculum"], ["课程开齐开足，教学秩序规范，综合实践活动有效开展", "All courses are taught in full"], {words: ["开齐开足课程"]}),
  item("quality", 8, "workload", ["课业负担", "Pupils' workload"], ["无过重课业负担", "No excessive workload"], {words: ["无过重课业负担"]}),
  item("quality", 9, "national_monitoring", ["国家义务教育质量监测", "National monitoring"], ["相关科目学生学业水平达到Ⅲ级以上，且校际差异率低于0.15", "Pupils reach level III in the subjects monitored, the between-school share is below 0.15"], {required: {direction: "below", unit: "", value: 0.15, alone: false}}),
  {
    id: "recognition", part: "recognition", number: 1, zh: "社会认可度", en: "Public recognition", text: {zh: "社会认可度达到85%以上", en: "At least 85% of those asked approve"},
    clause: "教督〔2017〕6号（社会认可度）", confirmed: false, required: {direction: "up", unit: "%", value: 85, alone: true}, computed: null,
  },
];
