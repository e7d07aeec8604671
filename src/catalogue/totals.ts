/** What the column of a whole is called below the name of its group: 在校生数 › 计. */
export const wholeWords = ["计", "合计", "总计", "小计"] as const;

/** How the name of a group begins that says nothing but the whole school, beside the words of a whole. Usual words of the forms, no closed list. */
export const wholeGroups = ["总", "全校", "全部", "学校", "办学", "基本", "规模", "班级", "教学班", "学生"] as const;

/** What the column of what there is is called beside what there should be or is on average: 专任教师 › 应有, 实有, 缺额. */
export const stockWords = ["实有", "实有数", "现有", "现有数"] as const;

/** The same by what its figures are, below the name of the whole: 图书 › 总册数, 生均; never 计算机 › 总值, which is money. */
export const amountWords = {
  人: ["总数", "总量", "总人数", "人数"],
  个: ["总数", "总量", "个数"],
  间: ["总数", "总量", "总间数", "间数", "数量"],
  台: ["总数", "总量", "总台数", "台数", "数量"],
  册: ["总数", "总量", "总册数", "册数", "藏量", "数量"],
  "㎡": ["总面积", "总量", "面积"],
  元: ["总值", "总价值", "价值", "总金额", "金额"],
} as const;

/**
 * First cells that make a line a total line, which is skipped and counted: a sum of all lines, of those since the last total line, or a mean. The whole cell
 * must be one, blanks, brackets and what follows a colon aside (合 计：, 小计(46所), 合计：30个班), with or without what it is of: a school called 总和小学 is a
 * school. A 小计 may be of anything (城区小计). In the cell of an id that a record is known by each of the words may follow anything; in that of a name (a programme, a
 * competition) those of a sum and 小计, a sum behind no colon.
 */
export const totalLines = {
  of: ["全省", "全州", "全市", "全区", "全县", "全旗", "全镇", "全乡", "全学区", "全校", "本市", "本区", "本县", "本学区", "本校", "本页", "各校", "学校", "年级", "全年级", "年段", "班级", "全班", "城区", "镇区", "城镇", "乡镇", "乡村", "农村", "公办", "民办", "小学", "初中", "中学"],
  sum: ["合计", "总计", "总和", "共计", "累计", "总人次", "总人次数", "合计人次"],
  part: ["小计"],
  mean: ["平均", "均值", "平均值", "平均数"],
} as const;

/** First cells of lines below a list of scores that are of all pupils above; only exam files have them. */
export const examTotalWords = ["平均分", "均分", "最高分", "最低分", "及格率", "优秀率", "优良率", "及格人数", "优秀人数", "低分率", "得分率", "满分率", "标准差", "中位数", "参考人数", "实考人数", "应考人数", "缺考人数", "考生人数", "总人数", "平均成绩", "优分率", "优生率", "合格率", "极差", "全距", "方差", "难度", "区分度", "及格数", "优秀数", "合格人数", "满分人数", "低分人数", "学科名次"] as const;

/** What a line of full marks below the header of scores begins with. */
export const fullMarkWords = ["满分", "卷面满分"] as const;

/** Words that mean a total only in the place of a pupil's id (及格 may be a pupil's grade), and scores that a count is of (90分以上). */
export const pupilTotalWords = ["人数", "及格", "优秀", "优良", "良好", "合格", "低分", "实考", "应考", "参考", "缺考", ...fullMarkWords, "总分", "总成绩", "名次", "任课教师", "科任教师", "任课老师"] as const;
export const scoreBounds = "[0-9]+([.][0-9]+)? *分? *(?:及|\\(含\\))?(?:以上|以下|以内)(?:人数)?|[0-9]+ *[-~—至到] *[0-9]+ *分(?:人数)?" as const;

/** The whole name of a programme or a competition that is all of them. */
export const allWords = ["全部"] as const;

/** The whole cell of a school that is the area. */
export const areaWords = ["全省", "全州", "全市", "全区", "全县", "全旗", "全镇", "全乡", "全学区"] as const;

/** Items of a paper that are the sum of others. */
export const itemSumWords = ["总分", "总成绩", "选择题", "非选择题", "客观题", "主观题", "客观题总分", "主观题总分", "选择题总分", "非选择题总分", "卷面分", "卷面总分", "全卷"] as const;
