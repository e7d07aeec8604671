import {describe, expect, test} from "vitest";
import {fold, foldable, fullWidth, halfWidth, trimBlanks, trimText} from "../../loaders/fold.js";

describe("a folded text", () => {
  test.each([
    ["", ""], ["示例一小", "示例一小"], ["ＡＢｃ１２％（）～", "ABc12%()~"], ["　 示例\u00a0一小 \t\r\n", "示例 一小"], ["−5", "-5"], ["—", "—"], ["·", "·"], ["、。", "、。"], ["a b", "a b"],
    ["\ufeff12\u200b3\u00ad\u2066\u2069", "123"], ["\u200b", ""], ["\u3000\u3000", ""], ["a\u2003\u2009b", "a  b"], ["é\u0301", "é\u0301"], ["🏫", "🏫"], ["a\ud800b", "a\ud800b"], ["a\0b", "a\0b"], ["\0 ", "\0"],
    ['="0012"', "0012"], ["＝＂００１２＂", "0012"], [' ="0012" ', "0012"], ['=""', ""], ['="a"b"', '="a"b"'], ['="a', '="a'], ['"0012"', '"0012"'], ["'0012", "'0012"],
  ])("%j is %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
  test("is folded already", () => {
    for (const text of ["ＡＢ １", "\u3000甲\u200b乙\u3000", "−\u2003\ufeff", "！", "～", "\uff5f", "\uff00"]) {
      expect(fold(fold(text))).toBe(fold(text));
    }
  });
  test("changes each letter of its list to one that it leaves alone, and no other", () => {
    const letters = new RegExp(`[${foldable}]`);
    const changed = Array.from({length: 0xd800}, (_, code) => String.fromCharCode(code)).concat(Array.from({length: 0x2000}, (_, i) => String.fromCharCode(0xe000 + i)));
    expect(changed.filter((letter) => letters.test(letter) !== (fold(`x${letter}x`) !== `x${letter}x`))).toEqual([]);
    expect([...fullWidth].length).toBeGreaterThan([...halfWidth].length);
    expect([...halfWidth].filter((letter) => letters.test(letter))).toEqual([]);
  });
});

test('a trimmed text has lost the blanks at its ends, and ="…" where that is opened', () => {
  expect(["　示例 一小\u00a0\u200b", "\ufeff\t", "ＡＢ", "\0"].map(trimBlanks)).toEqual(["示例 一小", "", "ＡＢ", "\0"]);
  expect(['　="００12 "', '="', "甲"].map(trimText)).toEqual(["００12 ", '="', "甲"]);
  expect(trimBlanks('="甲"')).toBe('="甲"');
});
