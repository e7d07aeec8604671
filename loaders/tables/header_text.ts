import {fold} from "../fold.js";

/** A header as it is compared: half width, no blanks or line breaks, lower case, without 其中: in front. */
export function headerText(text: string): string {
  return fold(text).replace(/\s+/g, "").toLowerCase().replace(/^其中:/, "");
}

/** What the unit in a header changes: powers of ten to the stored unit, and the full mark of 语文(120分). */
export interface Unit {
  shift: number;
  fullMark?: number;
}

const scales: Record<string, number> = {"": 0, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8};
const bracketed = /[([]([^()[\]]*)[)\]]$/;

/**
 * Splits a normalised header into its name and the unit in the brackets at its end: 教学仪器设备值(万元) → 教学仪器设备值, 10⁴.
 * Brackets that hold no unit, as in 体育运动场(馆)面积, stay part of the name.
 */
export function splitUnit(header: string): {name: string; unit: Unit} {
  const match = bracketed.exec(header);
  const unit = match?.[1] === undefined ? null : readUnit(match[1]);
  return match === null || unit === null ? {name: header, unit: {shift: 0}} : {name: header.slice(0, match.index), unit};
}

function readUnit(text: string): Unit | null {
  const inside = text.replace(/^单位:/, "");
  const scaled = /^(百万|千万|百|千|万|亿)?(元|人|人次|册|平方米|平米|㎡|m2|m²)$/.exec(inside);
  if (scaled !== null) {
    return {shift: scales[scaled[1] ?? ""] ?? 0};
  }
  const mark = /^(?:满分)?(\d{2,4})分?$/.exec(inside);
  if (mark !== null) {
    return {shift: 0, fullMark: Number(mark[1])};
  }
  return /^(分|名|个|间|所|台|项|次|岁|月|年|班|%)$/.test(inside) ? {shift: 0} : null;
}
