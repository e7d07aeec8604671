/**
 * Why a record was not accepted as it stood. `code` is part of the contract of `check --json`
 * (`reject:…`, `skip:…`, `accept_missing:…`). `repair` tells the school what to do.
 */
export interface Reason {
  code: string;
  outcome: "reject" | "skip" | "accept_missing";
  zh: string;
  en: string;
  repair: {zh: string; en: string};
}

/** What `out_of_range` says of a figure below 0 that cannot be. */
export const negative: Pick<Reason, "zh" | "en" | "repair"> = {zh: "数值为负", en: "negative", repair: {zh: "该数不能小于0，核对后填写", en: "this figure cannot be below 0: check it"}};

/** What `unreadable_value` says of a year. */
export const noYear: Pick<Reason, "zh" | "en" | "repair"> = {zh: "年份无法识别", en: "not a year", repair: {zh: "填写学年的起始年份，如 2013", en: "write the year in which the school year begins, such as 2013"}};

/** What `unknown_school` says of a name or alias that several schools have. */
export const sharedName: Pick<Reason, "zh" | "en" | "repair"> = {zh: "几所学校共有这个名称", en: "several schools have this name or alias", repair: {zh: "改填学校代码", en: "write the school's code"}};

export const reasons: readonly Reason[] = [
  {code: "too_few_fields", outcome: "reject", zh: "列数不足", en: "fewer cells than the header", repair: {zh: "核对该行是否缺列，补齐后重报", en: "add the missing cells of this line"}},
  {code: "too_many_fields", outcome: "reject", zh: "列数过多", en: "more cells than the header", repair: {zh: "核对该行是否多出分隔符，改正后重报", en: "remove the extra separators of this line, or quote the text"}},
  {code: "missing_school", outcome: "reject", zh: "学校为空", en: "no school", repair: {zh: "填写学校代码或登记的校名", en: "fill in the school's code or its registered name"}},
  {code: "unknown_school", outcome: "reject", zh: "学校未登记", en: "school not in the register", repair: {zh: "改为登记的学校代码，或先在学校登记表中增加该校", en: "use a code from the register, or add the school to it first"}},
  {code: "missing_student", outcome: "reject", zh: "学号为空", en: "no pupil id", repair: {zh: "填写学号或考号", en: "fill in the pupil's id"}},
  {code: "not_a_pupil", outcome: "reject", zh: "学号处是文字", en: "a word in the place of a pupil's id", repair: {zh: "该行是汇总或说明的（如“后进生数”“以上为借读生”），删去该行；是一名学生的，把姓名、“转学”“无”等文字换成学号或考号", en: "delete the line where it is a summary or a note (后进生数, 以上为借读生); where it is of a pupil, put the pupil's id in the place of a name or of words such as 转学 or 无"}},
  {code: "missing_key", outcome: "reject", zh: "关键列为空", en: "a key column is empty", repair: {zh: "填写该列", en: "fill in this cell"}},
  {code: "unreadable_score", outcome: "reject", zh: "分数无法识别", en: "score is not a number", repair: {zh: "填写数字，缺考、缓考填“缺考”，免考填“免考”", en: "write a number, 缺考 for absent, or 免考 for exempt"}},
  {code: "flag_contradicts", outcome: "reject", zh: "标为缺考却有分数", en: "marked absent and has a score", repair: {zh: "确实缺考的清空分数，参加了的去掉缺考标记；只缺一两科的，改填各科的缺考列，如“数学缺考”，或在该科填“缺考”", en: "clear the score of an absent pupil, or the mark of one who sat; where one subject was missed, write 缺考 into its cell or a column of its own (数学缺考)"}},
  {code: "unreadable_value", outcome: "reject", zh: "数值无法识别", en: "value is not a number", repair: {zh: "填写数字：一个也没有的填 0，没有数据的填“暂无”；不要填“无”", en: "write a number: 0 where there are none, 暂无 where it is not known; 无 may be either"}},
  {code: "unit_contradicts", outcome: "reject", zh: "数值后的单位与单位列不符", en: "the unit behind the number contradicts the column of units", repair: {zh: "两处单位写成一致，或只写一处：15所、1.2万人", en: "write one unit in both places, or in one of them: 15所, 1.2万人"}},
  {code: "persons_or_awards", outcome: "reject", zh: "只有获奖人数，不知是几项奖", en: "only how many persons won, which may be one award of a team", repair: {zh: "写获奖数：集体奖是1，几个人各得一项的是几；或写“团体一等奖”，或在姓名列写获奖者", en: "write 获奖数, the number of awards: 1 for a team's, as many as won one each; or 团体一等奖, or the winner under 姓名"}},
  {code: "level_as_prize", outcome: "reject", zh: "奖次处写的是级别", en: "a level in the place of a prize", repair: {zh: "奖次写几等奖或名次；省级、县级等写在“级别”列", en: "write the prize (一等奖, 第1名) here, and the level (省级, 县级) into a column 级别"}},
  {code: "ambiguous_percent", outcome: "reject", zh: "百分数有两种读法", en: "may be a share or percent points: 0.9373 is 93.73% or 0.9373%", repair: {zh: "同一列统一写法，或在数字后写%：0.9373 写成 93.73%", en: "write the whole column one way, or put % behind the number: 93.73% for 0.9373"}},
  {code: "not_a_school_year", outcome: "reject", zh: "日期不能确定学年", en: "a date other than 1 September names no school year", repair: {zh: "填写学年的起始年份，如 2013", en: "write the year in which the school year begins, such as 2013"}},
  {code: "unknown_word", outcome: "reject", zh: "选项不在范围内", en: "word is not one of the accepted ones", repair: {zh: "改为可选值之一", en: "use one of the accepted words"}},
  {code: "out_of_range", outcome: "reject", zh: "超出合理范围", en: "out of range", repair: {zh: "核对数值和满分", en: "check the value and the full mark"}},
  {code: "not_whole", outcome: "reject", zh: "应为整数", en: "must be a whole number", repair: {zh: "人数、间数填写整数", en: "counts are whole numbers"}},
  {code: "numerator_above_denominator", outcome: "reject", zh: "分子大于分母", en: "numerator exceeds denominator", repair: {zh: "核对两列是否填反", en: "check whether the two columns are swapped"}},
  {code: "wrong_year", outcome: "reject", zh: "年份与来源登记不符", en: "year differs from the one declared", repair: {zh: "核对年份列与 sources.yaml", en: "correct the year column or sources.yaml"}},
  {code: "damaged_id", outcome: "reject", zh: "代码被表格软件改成了数字", en: "an id that a spreadsheet turned into a number", repair: {zh: "从原系统按文本重新导出；位数和前导0都在的，选中整列，用“数据 › 分列 › 下一步 › 下一步 › 列数据格式：文本”一次转为文本", en: "export the column as text again; where no digit or leading zero was lost, select it and turn it into text with Data › Text to Columns › Text"}},
  {code: "duplicate_exact", outcome: "reject", zh: "重复行", en: "same key and values as an earlier line", repair: {zh: "删除重复行", en: "delete the repeated line"}},
  {code: "duplicate_conflict", outcome: "reject", zh: "同一关键字数值不同", en: "same key with other values", repair: {zh: "核对后只保留正确的一行", en: "keep only the right line"}},
  {code: "blank_line", outcome: "skip", zh: "空行", en: "blank line", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "total_line", outcome: "skip", zh: "合计行", en: "total line", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "repeated_header", outcome: "skip", zh: "重复表头", en: "repeated header", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "note_line", outcome: "skip", zh: "表后说明", en: "note under the table", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "heading_line", outcome: "skip", zh: "分组标题行", en: "a line that only names the group of schools below it", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "other_item", outcome: "skip", zh: "属于另一数据集的项目", en: "an item that another dataset reads from this form", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "absent", outcome: "accept_missing", zh: "缺考", en: "absent", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "disqualified", outcome: "accept_missing", zh: "作弊或违纪", en: "disqualified", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "exempt", outcome: "accept_missing", zh: "免考", en: "exempt", repair: {zh: "无需处理", en: "nothing to do"}},
  {code: "no_value", outcome: "accept_missing", zh: "没有数值", en: "no value", repair: {zh: "有数据后补报", en: "report it when it is known"}},
];
