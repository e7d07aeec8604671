import {expect, test} from "vitest";
import {readSharedStrings} from "../../../loaders/formats/shared_strings.js";
import {SharedTexts} from "../../../loaders/formats/shared_texts.js";

async function read(items: string, size: number): Promise<(string | null)[]> {
  const bytes = Buffer.from(`<?xml version="1.0"?><sst count="9">${items}</sst>`);
  const texts = new SharedTexts(1e6);
  await readSharedStrings((async function* () {
    for (let at = 0; at < bytes.length; at += size) {
      yield bytes.subarray(at, at + size);
    }
  })(), texts);
  const found: (string | null)[] = [];
  for (let at = 0; texts.at(at) !== null; at++) {
    found.push(texts.at(at));
  }
  return found;
}

test.each<[string, string[]]>([
  ["<si><t>学校</t></si><si><t>数学</t></si>", ["学校", "数学"]], ["<si><t/></si><si><t></t></si><si></si><si/>", ["", "", "", ""]], ['<si><t xml:space="preserve"> 甲 </t></si>', [" 甲 "]], ["<si><t>a&amp;b</t></si><si><t>&lt;</t></si>", ["a&b", "<"]],
  ["<si><r><t>一</t></r><r><rPr><b/></rPr><t>中</t></r></si>", ["一中"]], ["<si><t>東</t><rPh sb=\"0\" eb=\"1\"><t>ひがし</t></rPh></si><si><t>次</t></si>", ["東", "次"]], ["<si><t>a_x000D_b</t></si><si><t>_x</t></si><si><t>_x005F_x0041_</t></si>", ["a\rb", "_x", "_x0041_"]],
  ["<si><t>a\nb\tc</t></si>", ["a\nb\tc"]], ["<x:si><x:t>前缀</x:t></x:si>", ["前缀"]], ["<si><t>甲</t></si>\n <si><t>🏫𠮷</t></si>", ["甲", "🏫𠮷"]], ["", []],
])("%j are %j, however the bytes are cut", async (items, texts) => {
  for (const size of [1 << 20, 1, 2, 7]) {
    expect([size, await read(items, size)]).toEqual([size, texts]);
  }
});
