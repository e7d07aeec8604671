import {writeFileSync} from "node:fs";
import {expect, test} from "vitest";
import {endOfReading} from "../../../loaders/formats/end_of_reading.js";
import {readByLibrary} from "../../../loaders/formats/read_by_library.js";
import {TooLarge} from "../../../loaders/formats/unpack.js";

const thrown = async (act: () => unknown): Promise<unknown> => {
  try {
    return await act();
  } catch (error) {
    return error;
  }
};

test("damage and size are the workbook's", () => {
  expect(endOfReading(new Error("it is cut short\nat line 3"))).toEqual({code: "damaged_workbook", message: "it is cut short"});
  expect(endOfReading(new TooLarge("it unpacks to 3000 MB"))).toEqual({code: "too_large", message: "it unpacks to 3000 MB"});
});

test("what a library throws at a file is the file's, even where it is a fault of the library, whose variables nobody is told of", async () => {
  const error = await thrown(() => readByLibrary(() => (undefined as unknown as {x: number}).x));
  expect(endOfReading(error)).toEqual({code: "damaged_workbook", message: "its content is not in the form that this kind of file has"});
  expect(endOfReading(await thrown(() => readByLibrary(() => { throw new Error("password protected"); })))).toEqual({code: "damaged_workbook", message: "password protected"});
});

test("a full disk is the disk's", () => {
  expect(endOfReading(Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC", syscall: "write"}))).toMatchObject({code: "disk_full"});
});

test("a temporary folder that cannot be written to is neither", async () => {
  expect(endOfReading(await thrown(() => writeFileSync("/nowhere/cells", "")))).toEqual({code: "temporary_folder", message: "its cells cannot be kept in the temporary folder (ENOENT)"});
});

test("a fault of the program is not told as damage of the file", async () => {
  expect(endOfReading(await thrown(() => import("no-such-package" as string)))).toBeNull();
  expect(endOfReading(await thrown(() => (undefined as unknown as {x: number}).x))).toBeNull();
  expect(endOfReading("text")).toBeNull();
});
