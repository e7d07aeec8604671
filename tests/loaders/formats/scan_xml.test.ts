import {describe, expect, test} from "vitest";
import {attribute, scanXml, type XmlHandler} from "../../../loaders/formats/scan_xml.js";

async function scan(xml: string | Buffer, size = 1 << 20, quick?: XmlHandler["quick"]): Promise<string[]> {
  const bytes = Buffer.from(xml);
  const found: string[] = [];
  const pieces = Array.from({length: Math.ceil(bytes.length / size)}, (_, i) => bytes.subarray(i * size, (i + 1) * size));
  await scanXml(pieces, {
    open: (name, attributes) => found.push(`<${name}${attributes}>`),
    close: (name) => found.push(`</${name}>`),
    // A long text may come in several pieces.
    text: (piece) => (found.at(-1)?.startsWith("'") === true ? found.push(`${found.pop() ?? ""}${piece}`) : found.push(`'${piece}`)),
    ...(quick === undefined ? {} : {quick}),
  });
  return found;
}

describe("the elements of an XML document", () => {
  test.each<[string, string[]]>([
    ["<a/>", ["<a>", "</a>"]], ["<a />", ["<a >", "</a>"]], ["\ufeff<?xml version=\"1.0\"?>\n<a>甲</a>\n", ["<a>", "'甲", "</a>"]], ["<x:a b=\"1\"><x:c/></x:a >", ["<a b=\"1\">", "<c>", "</c>", "</a>"]],
    ["<a><!-- <b> > --><b>1</b></a>", ["<a>", "<b>", "'1", "</b>", "</a>"]], ["<a><![CDATA[<b>&amp;]]></a>", ["<a>", "'<b>&amp;", "</a>"]], ["<a b='>' c=\"/>\">x</a>", ["<a b='>' c=\"/>\">", "'x", "</a>"]],
    ["<!DOCTYPE a [<!ENTITY e \"学\">]><a>&e;</a>", ["<a>", "'&e;", "</a>"]], ["<a> </a>", ["<a>", "' ", "</a>"]], ["<a\n\tb=\"1\"\n>x</a>", ["<a\n\tb=\"1\"\n>", "'x", "</a>"]],
  ])("of %j are told in their order, however the bytes are cut", async (xml, elements) => {
    for (const size of [1 << 20, 1, 2, 3, 5, 7]) {
      expect([size, await scan(xml, size)]).toEqual([size, elements]);
    }
  });
  test.each([
    ["&lt;&gt;&amp;&quot;&apos;", "<>&\"'"], ["&#65;&#x4E00;&#X4e01;&#x1F3EB;", "A一丁🏫"], ["&amp;lt;", "&lt;"], ["&nbsp;&toString;&constructor;", "&nbsp;&toString;&constructor;"], ["&#x110000;&#9999999;", "&#x110000;&#9999999;"], ["a & b; &", "a & b; &"], ["&#x1234567;", "&#x1234567;"],
  ])("entities in %s are %s", async (written, text) => {
    for (const size of [1 << 20, 1, 3]) {
      expect(await scan(`<a>${written}</a>`, size)).toEqual(["<a>", `'${text}`, "</a>"]);
    }
  });
  test.each([["", "no XML"], ["   ", "no XML"], ["text", "no XML"], ["<a>", "too early"], ["<a><b></b>", "too early"], ["<a", "no XML"], ["<a></a><b", "too early"], ["<a></a></a>", "closes more"], ["</a>", "closes more"], ["<a>&amp", "too early"], ["<a><!-- x</a>", "too early"]])("%j ends with an error", async (xml, message) => {
    for (const size of [1 << 20, 1]) {
      await expect(scan(xml, size)).rejects.toThrow(message);
    }
  });
  test("bytes that are not UTF-8 are damage, wherever they are cut", async () => {
    for (const bytes of [[0xb1, 0xa7], [0xe5, 0xad], [0xff], [0xed, 0xa0, 0x80]]) {
      for (const size of [1 << 20, 1]) {
        await expect(scan(Buffer.concat([Buffer.from("<a>"), Buffer.from(bytes), Buffer.from("</a>")]), size)).rejects.toThrow("not UTF-8");
      }
    }
  });
  test("a tag without an end is not waited for for ever", async () => {
    await expect(scan(`<a><!--${"x".repeat(17 << 20)}`, 1 << 25)).rejects.toThrow("tag without an end");
  });
  test("elements of known form may be read in another way, and what follows as ever", async () => {
    const quick = (bytes: Buffer, at: number): number => (bytes.toString("latin1", at, at + 6) === "<q>1</" && bytes.length >= at + 8 ? at + 8 : at);
    expect(await scan("<a><q>1</q><q>1</q><q>2</q>学</a>", 1 << 20, quick)).toEqual(["<a>", "<q>", "'2", "</q>", "'学", "</a>"]);
  });
});

describe("an attribute", () => {
  test.each<[string, string, string | null]>([
    [' r="D41" s="3"', "s", "3"], [" r = 'D41' ", "r", "D41"], ['r="1"s="2"', "s", "2"], [' x:id="r1" id="2"', "id", "r1"], [' xmlns:id="u" r:id="1"', "id", "1"], [' a="&quot;s=&quot;" s="2"', "s", "2"], [' name="一&amp;二"', "name", "一&二"], [' a=""', "a", ""],
    ["", "a", null], [" a", "a", null], [" a=1", "a", null], [' a="1', "a", null], [' ba="1"', "a", null], [' a="b=1"', "b", null],
  ])("of %j called %s is %j", (attributes, name, value) => {
    expect(attribute(attributes, name)).toBe(value);
  });
});
