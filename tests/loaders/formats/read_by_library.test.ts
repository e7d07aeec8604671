import {expect, test} from "vitest";
import {readByLibrary} from "../../../loaders/formats/read_by_library.js";

test("what a library reads comes through, at once or later", async () => {
  expect(await readByLibrary(() => 1)).toBe(1);
  expect(await readByLibrary(async () => 2)).toBe(2);
});
test.each<[string, unknown]>([["a TypeError", new TypeError("Cannot read properties of undefined (reading 'r')")], ["a RangeError", new RangeError("Invalid array length")], ["no Error at all", "Bad file"], ["nothing", undefined], ["an Error without words", new Error(" ")]])("%s tells nothing to who sent the file", async (_, thrown) => {
  await expect(readByLibrary(() => {
    throw thrown;
  })).rejects.toMatchObject({name: "Error", message: "its content is not in the form that this kind of file has", cause: thrown});
});
test("an Error's own words are told, also of one that comes later", async () => {
  await expect(readByLibrary(async () => {
    throw new Error("Unsupported BIFF version");
  })).rejects.toMatchObject({name: "Error", message: "Unsupported BIFF version"});
});
