import {expect, test} from "vitest";
import {delimited} from "./delimited.js";

test("quotes delimiters, quotation marks and line breaks, and nothing else", () => {
  expect(delimited([["a,b", 'say "x"', "two\nlines", "plain; text", 5, ""]], ",")).toBe('"a,b","say ""x""","two\nlines",plain; text,5,\r\n');
});

test("the delimiter decides what is quoted", () => {
  expect(delimited([["a,b", "a;b"]], ";")).toBe('a,b;"a;b"\r\n');
});

test("no lines, no text", () => {
  expect(delimited([], "\t")).toBe("");
});
