import {existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, test} from "vitest";
import {transcode} from "../../../loaders/formats/transcode.js";
import {gb18030} from "../../simulate/gb18030.js";

const folder = mkdtempSync(join(tmpdir(), "junheng-code-"));
afterAll(() => rmSync(folder, {recursive: true}));
const path = join(folder, "a.csv");
const read = (content: Uint8Array, encoding = "gb18030"): string | null => {
  writeFileSync(path, content);
  const target = transcode(path, encoding);
  if (target === null) {
    return null;
  }
  const text = readFileSync(target.path, "utf8");
  target.remove();
  expect(existsSync(target.path)).toBe(false);
  return text;
};

test("the text of a file in UTF-8, its mark of order kept", () => {
  expect(read(gb18030("学校,示例一小\r\n"))).toBe("学校,示例一小\r\n");
  expect(read(Buffer.alloc(0))).toBe("");
  expect(read(Buffer.from("\ufeff学", "utf16le"), "utf-16le")).toBe("\ufeff学");
});
test("a character that two pieces share is whole", () => {
  const content = Buffer.concat([Buffer.alloc((4 << 20) - 1, "a"), gb18030("学校")]);
  const text = read(content);
  expect([text?.length, text?.endsWith("a学校")]).toEqual([(4 << 20) + 1, true]);
});
test("bytes that are no text in it, also at the end, are null", () => {
  expect(read(Buffer.concat([gb18030("学校"), Buffer.from([0xff, 0xff])]))).toBeNull();
  expect(read(Buffer.concat([gb18030("学校"), Buffer.from([0x81])]))).toBeNull();
});
test("only this user may read it, and a file that is not there is no text either: it is an error", () => {
  writeFileSync(path, "a");
  const target = transcode(path, "gb18030");
  expect(statSync(target?.path ?? "").mode & 0o777).toBe(process.platform === "win32" ? 0o666 : 0o600);
  target?.remove();
  expect(() => transcode(join(folder, "none"), "gb18030")).toThrow("ENOENT");
});
