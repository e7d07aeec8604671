import {closeSync, openSync, writeSync} from "node:fs";
import {gb18030} from "../simulate/gb18030.js";
import {random} from "../simulate/random.js";

const bad = ["缺考", "8O", "-1", "105", "", "１００", "作弊", "nan"];
const names = ["王", "李", "张", "刘"].flatMap((family) => ["小", "大", "文", "明", "华"].map((given) => family + given));

/** Schools that the file speaks of. */
export const benchSchools = Array.from({length: 400}, (_, i) => String(3_000_000_000 + i));

/** A wide exam file of six subjects in which three cells of a hundred are bad; the same bytes on every machine. */
export function writeExamFile(path: string, lines: number, encoding: "utf-8" | "gb18030"): void {
  const dice = random("bench exam");
  // Latin-1 text carries the bytes of either encoding.
  const bytes = (text: string): string => Buffer.from(encoding === "utf-8" ? Buffer.from(text) : gb18030(text)).toString("latin1");
  const badBytes = bad.map(bytes);
  const nameBytes = names.map(bytes);
  const handle = openSync(path, "w");
  try {
    let text = bytes("学校代码,考号,姓名,语文,数学,英语,物理,化学,历史\n");
    for (let i = 0; i < lines; i++) {
      text += `${benchSchools[i % benchSchools.length]},${20_130_000_000 + i},${nameBytes[i % nameBytes.length]}${i % 97}`;
      for (let subject = 0; subject < 6; subject++) {
        text += `,${dice.uniform() < 0.03 ? dice.pick(badBytes) : dice.uniform() < 0.3 ? dice.whole(0, 200) / 2 : dice.whole(0, 100)}`;
      }
      text += "\n";
      if (text.length > 1_000_000) {
        writeSync(handle, Buffer.from(text, "latin1"));
        text = "";
      }
    }
    writeSync(handle, Buffer.from(text, "latin1"));
  } finally {
    closeSync(handle);
  }
}
