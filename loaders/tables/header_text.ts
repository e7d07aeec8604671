import {fold} from "../fold.js";

/** What a form says to who fills it in, in brackets behind a name: it is no part of the name. */
const formWord = /^(?:必填项?|选填项?|非必填|必选项?|可选项?|可不填|可空|数字|整数|文本|下拉选择)$/;

/** 1年级, and no year or range (2021年级, 1-6年级). */
const gradeDigit = /(?<![\d.\-~～—–至到、,和与及第])[1-9](?=年级)/g;

/** A header as it is compared: half width, no blanks or line breaks, lower case, without 其中: in front, and without the * and (必填) of a form; 1年级 is 一年级. */
export function headerText(text: string): string {
  const folded = fold(text).replace(/\s+/g, "").toLowerCase();
  const plain = folded.includes("年级") ? folded.replace(gradeDigit, (digit) => "一二三四五六七八九".charAt(Number(digit) - 1)) : folded;
  return (/[*※填选空数文]/.test(plain) ? withoutFormWords(plain) : plain).replace(/^其中:/, "");
}

/** (必填,万元) is (万元): a unit beside such words stays. */
function withoutFormWords(header: string): string {
  return header.replace(/[([【]([^()[\]【】]*)[)\]】]/g, (whole, inside: string) => {
    const parts = inside.split(/[,;、]/);
    const left = parts.filter((part) => !formWord.test(part));
    return left.length === parts.length ? whole : left.length === 0 ? "" : `(${left.join(",")})`;
  }).replace(/^[*※]+|[*※]+$/g, "");
}

/** What the unit in a header changes: powers of ten to the stored unit, and the full mark of 语文(120分). */
export interface Unit {
  shift: number;
  /** What is counted, in its stored unit (元, ㎡, 人 …), '' for (万) alone; absent where the header states no unit. */
  base?: string;
  fullMark?: number;
}

const scales: Record<string, number> = {"": 0, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8};
const bracketed = /[([]([^()[\]]*)[)\]]$/;
/** How a full mark is written: 120分, 满分:60分, 卷面60分, 总分60. Items of a paper have full marks of one digit; (1) alone numbers a part. */
const mark = /^(?:卷面)?(?:满分|总分|卷面|分值)?:?(?:(\d{1,4})分|(\d{2,4}))$/;
/** The same behind a name, 化学60分, 化学/60分, 化学:满分60: then 分 or 满分 stands there. */
const markBehind = /^(.*?[\p{L})])[/:]?((?:卷面)?(?:满分|总分|分值)?:?\d{1,4}分|满分:?\d{2,4})$/u;
const scaledUnit = /^(百万|千万|百|千|万|亿)?(元|人|人次|册|平方米|平米|㎡|m2|m²|亩|公顷|平方公里|平方千米)$/;

/**
 * Splits a normalised header into its name and the unit at its end, in brackets or behind / or a colon, % behind the name itself (升学率%): 教学仪器设备值(万元) → 教学仪器设备值, 10⁴.
 * Brackets that hold no unit, as in 体育运动场(馆)面积, stay part of the name.
 */
export function splitUnit(header: string): {name: string; unit: Unit} {
  const match = bracketed.exec(header);
  const unit = match?.[1] === undefined ? null : readUnit(match[1]);
  if (match !== null && unit !== null) {
    return {name: header.slice(0, match.index), unit};
  }
  const [, marked, full] = markBehind.exec(header) ?? [];
  if (marked !== undefined && full !== undefined) {
    return {name: marked, unit: readUnit(full) ?? {shift: 0}};
  }
  const percent = header.endsWith("%") ? header.slice(0, -1).replace(/[/:]$/, "") : "";
  if (/\p{L}$/u.test(percent)) {
    return {name: percent, unit: {shift: 0, base: "%"}};
  }
  const [, name, end] = /^(.+)[/:]([^/:]+)$/.exec(header) ?? [];
  const behind = name === undefined || end === undefined ? null : readScaled(end);
  return name === undefined || behind === null ? {name: header, unit: {shift: 0}} : {name, unit: behind};
}

/** A cell that is a unit and nothing else, as in a line of units below the header: 万元, (平方米), 120分; null for any other text. */
export function bareUnit(header: string): Unit | null {
  const {name, unit} = splitUnit(header);
  return name === "" ? unit : /^\d*$/.test(header) ? null : readUnit(header);
}

/** Units that title lines name for the whole table: 单位：万元, (单位:平方米、万元). */
export function titleUnits(titles: readonly string[]): Unit[] {
  const parts = titles.flatMap((title) => headerText(title).split(/单位|[或和及与]|[^\p{L}\p{N}㎡²]+/u));
  return parts.flatMap((part) => readScaled(part) ?? []);
}

/** How a unit is written: 万元, ㎡; '' where there is none. */
export function unitText({shift, base}: Unit): string {
  return base === undefined ? "" : `${Object.keys(scales).find((scale) => scales[scale] === shift) ?? ""}${base}`;
}

function readScaled(text: string): Unit | null {
  const scaled = scaledUnit.exec(text);
  const base = scaled?.[2];
  return base === undefined ? null : {shift: scales[scaled?.[1] ?? ""] ?? 0, base: /^(平方米|平米|m2|m²)$/.test(base) ? "㎡" : base};
}

function readUnit(text: string): Unit | null {
  const inside = text.replace(/^(计量|金额|面积)?单位:?/, "");
  const scaled = readScaled(inside.split(/[,;、]/)[0] ?? "");
  if (scaled !== null) {
    return scaled;
  }
  if (Object.hasOwn(scales, inside) && inside !== "") {
    return {shift: scales[inside] ?? 0, base: ""};
  }
  const [, withWord, bare] = mark.exec(inside) ?? [];
  if (withWord !== undefined || bare !== undefined) {
    return {shift: 0, base: "分", fullMark: Number(withWord ?? bare)};
  }
  return /^(分|名|个|间|所|台|项|次|岁|月|年|班|%)$/.test(inside) ? {shift: 0, base: inside} : null;
}
