/**
 * Where screening (loaders/checks) draws its lines. None of these is a rule of a standard: each says from where on a figure is worth a second look,
 * or cannot be.
 */
export const screening = {
  /** A stated total of figures that are not whole (areas, money) may differ from the sum of its rounded lines by this share. */
  totalTolerance: 0.001,
  /** Share of last year's pupils, less its graduates, that may have left by moving away before it is worth a second look. */
  flowLoss: 0.05,
  /** How many times as large, or as small, as last year an item of enrolment or resources is when it is worth a second look: investment does double equipment. */
  itemJump: 2,
  /** Counts below this jump easily and say little. */
  itemJumpFrom: 10,
  /** A file that has this share of last year's schools of a stage should have all of them. */
  mostSchools: 0.5,
  /** A figure is compared with its peers where there are at least so many. */
  peers: 5,
  /** Powers of ten by which a slip of units moves a figure, and how far off (in powers of ten) it still counts as one. */
  unitSlips: {tenThousand: {power: 4, within: 0.7}, hundred: {power: 2, within: 0.3}},
  /** The same where a school's pupils are not known and totals of schools of any size are compared. */
  totalsWithin: 0.3,
  /**
   * What no county's median per pupil is: below a 50th of the least that 教督〔2017〕6号 第六条 asks for, or above 50 times the most: 4.5 and 5.8 ㎡ (二), 7.5 and
   * 10.2 ㎡ (三), 2000 and 2500 元 (六). 册 of books, which it asks none of: a 50th of 15, and 50 times 25 †.
   */
  perPupil: [
    {item: "equipment_yuan", zh: "设备值", en: "equipment", unit: "元", low: 40, high: 125_000},
    {item: "area_teaching_m2", zh: "教学及辅助用房面积", en: "teaching rooms", unit: "㎡", low: 0.09, high: 290},
    {item: "area_sports_m2", zh: "体育运动场馆面积", en: "sports grounds", unit: "㎡", low: 0.15, high: 510},
    {item: "books", zh: "图书", en: "books", unit: "册", low: 0.3, high: 1250},
  ],
  /**
   * Scores of an exam and subject above a full mark that nothing states: with so many up to what a paper's full mark may be, and such a share of all, the full
   * mark is in doubt and not each score. So it is where the larger part of all scores is above it, however high (sums of papers).
   */
  fullMarkScores: 3,
  fullMarkShare: 0.03,
  fullMarkMost: 200,
  fullMarkPart: 0.5,
} as const;

/** Items that are part of another one, by their definition in 教督〔2017〕6号: full-time teachers with a property are full-time teachers. */
export const parts = [
  {part: "teachers_above_qualification", whole: "teachers"},
  {part: "teachers_arts_pe", whole: "teachers"},
  {part: "teachers_intermediate_title", whole: "teachers"},
] as const;
