import {describe, expect, it} from "vitest";
import {outsideAddresses} from "../../../../src/site/build/outside.js";

describe("outsideAddresses", () => {
  it("finds addresses in markup, scripts and style sheets, each once", () => {
    expect(outsideAddresses('<script src="https://cdn.example/a.js"></script> fetch("https://cdn.example/a.js") new WebSocket(`wss://live.example/x`)')).toEqual(["https://cdn.example/a.js", "wss://live.example/x"]);
  });

  it("finds addresses that leave out the protocol", () => {
    expect(outsideAddresses('<img src="//cdn.example/a.png">')).toEqual(["//cdn.example/a.png"]);
    expect(outsideAddresses("@font-face{src:url(//cdn.example/a.woff2)}")).toEqual(["//cdn.example/a.woff2"]);
    expect(outsideAddresses('import("//cdn.example/a.js")')).toEqual(["//cdn.example/a.js"]);
  });

  it("lets namespaces pass, and nothing that merely begins like one", () => {
    expect(outsideAddresses('xmlns="http://www.w3.org/2000/svg" "http://www.w3.org/1999/xhtml"')).toEqual([]);
    expect(outsideAddresses('src="http://www.w3.org/Icons/valid.png"')).toEqual(["http://www.w3.org/Icons/valid.png"]);
  });

  it("leaves relative links and comments alone", () => {
    expect(outsideAddresses('<a href="./school.html?id=1"> a // b\n url(./a.woff2)')).toEqual([]);
  });
});
